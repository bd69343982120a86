import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { presentPeople, usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { CheckField, FieldGroup } from '../../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';
import { WorkCard } from '../../../../../../../lib/work/work-card.tsx';
import { groupName, workOwners } from '../../../../../../../lib/work/work-words.ts';
import type { TimetableTask, TimetableView } from '../_lib/use-timetable.ts';
import { DelayForm } from './delay-form.tsx';
import styles from './timetable.module.css';

interface TaskDialogProps {
  readonly timetable: TimetableView;
  readonly chosen: TimetableTask;
  readonly onClose: () => void;
}

interface Links {
  readonly helperIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly prerequisiteIds: readonly string[];
}

/** One task with who works on it, what it waits for, and what a delay of it would mean. */
export function TaskDialog({ timetable, chosen, onClose }: TaskDialogProps) {
  const { place, work, tasks } = timetable;
  const { task, item } = chosen;
  const may = useMay(place.schoolId, place.cycleId);
  const people = presentPeople(usePeople(place.schoolId));
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const stored = work.links.find(({ taskId }) => taskId === task.rowId);
  const before: Links = stored ?? { helperIds: [], groupIds: [], prerequisiteIds: [] };
  const [links, setLinks] = useState<Links>(before);
  const [isDelaying, setDelaying] = useState(false);
  const isReadOnly = !may('plan.edit');

  const send = async (version: number, { helperIds, groupIds, prerequisiteIds }: Links) => {
    const body = {
      version,
      helperIds: [...helperIds],
      groupIds: [...groupIds],
      prerequisiteIds: [...prerequisiteIds],
    };
    const saved = await call(endpoints.setTaskLinks, { params: { ...place, rowId: task.rowId }, body });
    for (const view of ['work', 'plan', 'my-work']) await queryClient.invalidateQueries({ queryKey: [view] });
    return saved;
  };
  const save = useMutation({
    mutationFn: () => send(task.version, links),
    onSuccess: (saved) => {
      offerUndo({ text: m.ttLinksSaved(), undo: () => send(saved.task.version, before) });
      onClose();
    },
  });
  const toggle = (field: keyof Links, id: string, isOn: boolean) =>
    setLinks({ ...links, [field]: isOn ? [...links[field], id] : links[field].filter((one) => one !== id) });

  return (
    <Dialog title={task.label === '' ? m.unnamed() : task.label} isOpen onClose={onClose} isWide>
      <div className={styles.dialog}>
        {item && !isDelaying && (
          <ul className={styles.list}>
            <WorkCard
              schoolId={place.schoolId}
              item={item}
              owners={workOwners(item, work)}
              isReadOnly={isReadOnly && !may('task.work')}
            />
          </ul>
        )}
        {isDelaying ? (
          <DelayForm timetable={timetable} chosen={chosen} onDone={onClose} onLeave={() => setDelaying(false)} />
        ) : (
          <>
            {!isReadOnly && (
              <div>
                <Button variant="outline" onClick={() => setDelaying(true)}>
                  {m.ttDelay()}
                </Button>
              </div>
            )}
            <FieldGroup label={m.ttWaitsFor()} hint={m.ttWaitsForHint()}>
              <div className={styles.checks}>
                {tasks
                  .filter((one) => one.task.rowId !== task.rowId && one.task.status !== 'cancelled')
                  .map((one) => (
                    <CheckField
                      key={one.task.rowId}
                      label={taskName(one)}
                      disabled={isReadOnly}
                      checked={links.prerequisiteIds.includes(one.task.rowId)}
                      onChange={(event) => toggle('prerequisiteIds', one.task.rowId, event.currentTarget.checked)}
                    />
                  ))}
              </div>
            </FieldGroup>
            {work.groups.length > 0 && (
              <FieldGroup label={m.ttGroups()}>
                <div className={styles.checks}>
                  {work.groups.map((group) => (
                    <CheckField
                      key={group.groupId}
                      label={groupName(group)}
                      disabled={isReadOnly}
                      checked={links.groupIds.includes(group.groupId)}
                      onChange={(event) => toggle('groupIds', group.groupId, event.currentTarget.checked)}
                    />
                  ))}
                </div>
              </FieldGroup>
            )}
            {people.length > 0 && (
              <FieldGroup label={m.ttHelpers()} hint={m.ttHelpersHint()}>
                <div className={styles.checks}>
                  {people.map(({ personId, fullName }) => (
                    <CheckField
                      key={personId}
                      label={fullName}
                      disabled={isReadOnly}
                      checked={links.helperIds.includes(personId)}
                      onChange={(event) => toggle('helperIds', personId, event.currentTarget.checked)}
                    />
                  ))}
                </div>
              </FieldGroup>
            )}
            {save.error && (
              <Notice tone="stop" role="alert">
                <p>{problemText(save.error, language())}</p>
              </Notice>
            )}
            {!isReadOnly && (
              <div className="row">
                <Button loading={save.isPending} onClick={() => save.mutate()}>
                  {m.save()}
                </Button>
                <Button variant="quiet" onClick={onClose}>
                  {m.ttLeave()}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function taskName({ task, row }: TimetableTask): string {
  const label = task.label === '' ? m.unnamed() : task.label;
  return row.weekFrom === null ? label : `${m.timetableWeek({ from: row.weekFrom })}: ${label}`;
}
