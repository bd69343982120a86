import { m } from '../../lib/i18n/m.ts';

interface KeyGroup {
  readonly title: string;
  readonly lines: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

const ARROWS = '↑ ↓ ← →';

/** The keys as they are printed on the keyboard in front of the reader. */
export function keyGroups(isOfApple: boolean): readonly KeyGroup[] {
  const ctrl = isOfApple ? '⌘' : 'Ctrl';
  const alt = isOfApple ? '⌥' : 'Alt';
  const line = (does: string, ...keys: readonly string[]) => ({ keys, does });
  return [
    {
      title: m.keysEverywhere(),
      lines: [
        line(m.keysSearch(), `${ctrl} + K`),
        line(m.keysUndo(), `${ctrl} + Z`),
        line(m.keysPaper(), `${alt} + P`),
        line(m.keysClose(), 'Esc'),
        line(m.keysSkip(), 'Tab', 'Enter'),
        line(m.keysList(), '?'),
      ],
    },
    {
      title: m.keysTables(),
      lines: [
        line(m.keysWalk(), ARROWS, 'Home', 'End'),
        line(m.keysEdit(), 'Enter', 'F2'),
        line(m.keysKeep(), 'Enter', 'Tab'),
        line(m.keysLeave(), 'Esc'),
        line(m.keysBreak(), `${alt} + Enter`),
        line(m.keysBlock(), `Shift + ${ARROWS}`),
        line(m.keysPick(), `Shift + ${m.keysSpace()}`, `${ctrl} + A`),
        line(m.keysCopy(), `${ctrl} + C`, `${ctrl} + V`),
        line(m.keysEmpty(), 'Delete'),
        line(m.keysRemove(), `${ctrl} + Delete`),
        line(m.keysMove(), `${alt} + ↑`, `${alt} + ↓`),
      ],
    },
    {
      title: m.keysMatrix(),
      lines: [
        line(m.keysWalk(), ARROWS),
        line(m.keysRole(), 'Enter'),
        line(m.keysLift(), m.keysSpace()),
        line(m.keysPutDown(), 'Enter'),
        line(m.keysLetBe(), 'Esc'),
      ],
    },
    {
      title: m.keysWeeks(),
      lines: [
        line(m.keysWalkWeeks(), '← →', 'Home', 'End'),
        line(m.keysWalkGrid(), ARROWS, `${ctrl} + Home`),
        line(m.keysOpenTask(), 'Enter'),
      ],
    },
    {
      title: m.keysElsewhere(),
      lines: [line(m.keysPaperList(), '↑ ↓'), line(m.keysStandards(), '/'), line(m.keysReview(), 'F8', 'Shift + F8')],
    },
  ];
}

export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
