import type { RecognitionView } from '@minhchung/contract';
import { targetName } from '../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { timelineLayout } from '../_lib/timeline-layout.ts';
import styles from './recognition.module.css';

const WIDTH = 960;
const SIDE = 16;
const ROW = 74;
const TOP = 34;

const rowTitles = { nationalStandard: m.recKindNationalStandard, accreditation: m.recKindAccreditation };
const levelNames = { nationalStandard: m.recDegree, accreditation: m.recLevel };

/** Bars of validity, hatched gaps, aims and today on one line of years. The table below says the same in words. */
export function Timeline({ view }: { readonly view: RecognitionView }) {
  const layout = timelineLayout(view);
  if (layout.kinds.length === 0) return null;
  const x = (share: number) => SIDE + share * (WIDTH - 2 * SIDE);
  const y = (kind: (typeof layout.kinds)[number]) => TOP + layout.kinds.indexOf(kind) * ROW;
  const bottom = TOP + layout.kinds.length * ROW;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is scrolled with the keyboard too.
    <section className={styles.timeline} tabIndex={0} aria-label={m.recTimeline()}>
      <svg viewBox={`0 0 ${WIDTH} ${bottom + 24}`} role="img" aria-label={m.recTimelineText()}>
        <defs>
          <pattern id="gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line y2="7" className={styles.hatch} />
          </pattern>
        </defs>
        {layout.years.map(({ year, at }) => (
          <g key={year}>
            <line x1={x(at)} x2={x(at)} y1={TOP - 8} y2={bottom} className={styles.year} />
            <text x={x(at)} y={bottom + 18} textAnchor="middle" className={styles.yearText}>
              {year}
            </text>
          </g>
        ))}
        {layout.kinds.map((kind) => (
          <text key={kind} x={x(0)} y={y(kind) + 12} className={styles.rowText}>
            {rowTitles[kind]()}
          </text>
        ))}
        {layout.gaps.map(({ key, kind, from, to, months }) => (
          <g key={key}>
            <rect x={x(from)} y={y(kind) + 22} width={x(to) - x(from)} height={28} className={styles.gap} />
            <text x={x((from + to) / 2)} y={y(kind) + 64} textAnchor="middle" className={styles.gapText}>
              {m.recGapShort({ months })}
            </text>
          </g>
        ))}
        {layout.bars.map(({ key, kind, level, state, from, to }) => (
          <g key={key}>
            <rect
              x={x(from)}
              y={y(kind) + 22}
              width={Math.max(4, x(to) - x(from))}
              height={28}
              rx={3}
              className={styles.bar}
              data-state={state}
            />
            <text x={x(from) + 8} y={y(kind) + 41} className={styles.barText} data-state={state}>
              {levelNames[kind]({ level })}
            </text>
          </g>
        ))}
        {layout.targets.map(({ key, kind, level, at }) => (
          <g key={key}>
            <title>{targetName(kind, level)}</title>
            <path d={`M ${x(at)} ${y(kind) + 18} l 9 18 l -9 18 l -9 -18 z`} className={styles.target} />
          </g>
        ))}
        <line x1={x(layout.today)} x2={x(layout.today)} y1={TOP - 12} y2={bottom} className={styles.today} />
        <text x={x(layout.today)} y={TOP - 16} textAnchor={anchorAt(layout.today)} className={styles.todayText}>
          {m.recToday({ date: formatDate(view.today) })}
        </text>
      </svg>
      <ul className={styles.legend}>
        <li data-sign="bar">{m.recLegendBar()}</li>
        <li data-sign="gap">{m.recLegendGap()}</li>
        <li data-sign="target">{m.recLegendTarget()}</li>
      </ul>
    </section>
  );
}

/** Words near an edge of the drawing stay inside it. */
function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.1) return 'start';
  return share > 0.9 ? 'end' : 'middle';
}
