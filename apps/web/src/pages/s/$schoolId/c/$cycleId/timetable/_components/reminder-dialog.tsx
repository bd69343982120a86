import { useState } from 'react';
import { formatDays } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';
import { type ReminderTo, reminderText } from '../../../../../../../lib/work/reminder-text.ts';
import { groupName } from '../../../../../../../lib/work/work-words.ts';
import type { TimetableView } from '../_lib/use-timetable.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './timetable.module.css';

interface ReminderDialogProps {
  readonly timetable: TimetableView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A reminder for one person, one group or everybody and one week, ready to be pasted into a chat. */
export function ReminderDialog({ timetable, isOpen, onClose }: ReminderDialogProps) {
  const { work, overview } = timetable;
  const weeks = overview.weeks;
  const [to, setTo] = useState('all');
  const [typed, setTyped] = useState<number | null>(null);
  const upcoming = weeks.find((week) => week.to >= overview.today) ?? weeks.at(-1);
  const number = typed ?? overview.currentWeek ?? upcoming?.number ?? 1;
  const week = weeks.find((one) => one.number === number);
  const text = week ? reminderText(work, readTo(to), week, overview.recognition) : '';
  const canShare = typeof navigator !== 'undefined' && typeof navigator.share === 'function';
  return (
    <Dialog title={m.ttRemind()} isOpen={isOpen} onClose={onClose} isWide>
      <div className={styles.dialog}>
        <p className="muted">{m.ttRemindHint()}</p>
        {weeks.length === 0 && <p>{m.ttGridNoWeeks()}</p>}
        <div className="row">
          <SelectField
            label={m.ttRemindTo()}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            choices={[
              { value: 'all', label: m.ttRemindAll() },
              ...work.groups.map((group) => ({ value: `group:${group.groupId}`, label: groupName(group) })),
              ...work.people.map(({ personId, fullName }) => ({ value: `person:${personId}`, label: fullName })),
            ]}
          />
          <SelectField
            label={m.ttWeek()}
            value={String(number)}
            onChange={(event) => setTyped(Number(event.currentTarget.value))}
            choices={weeks.map((one) => ({
              value: String(one.number),
              label: m.weekName({ number: one.number, days: formatDays(one.from, one.to) }),
            }))}
          />
        </div>
        {text === '' ? (
          <p role="status">{m.ttRemindNothing()}</p>
        ) : (
          <>
            <textarea className={styles.text} readOnly value={text} aria-label={m.ttRemindText()} rows={12} />
            <div className="row">
              <CopyButton text={text} />
              {canShare && (
                // Whoever closes the choice of programs has changed their mind; nothing is to be told.
                <Button variant="outline" onClick={() => void navigator.share({ text }).catch(() => undefined)}>
                  {m.ttShare()}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function readTo(value: string): ReminderTo {
  const [kind, id = ''] = value.split(':');
  if (kind === 'person') return { kind: 'person', personId: id };
  return kind === 'group' ? { kind: 'group', groupId: id } : { kind: 'all' };
}
