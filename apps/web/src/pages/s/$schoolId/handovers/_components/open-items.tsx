import type { HeldItem } from '@minhchung/contract';
import { useState } from 'react';
import { heldUntil } from '../../../../../lib/handover/held-words.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { currentPost, presentPeople, usePeople } from '../../../../../lib/people/person-choices.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { itemLabel, kindName, wayText } from '../_lib/handover-words.ts';
import styles from './handover.module.css';

interface OpenItemsProps {
  readonly items: readonly HeldItem[];
  readonly schoolId: string;
  readonly personId: string;
  readonly isPending: boolean;
  readonly onGive: (receiverId: string, items: readonly Pick<HeldItem, 'kind' | 'subjectId'>[]) => void;
}

const idOf = ({ kind, subjectId }: Pick<HeldItem, 'kind' | 'subjectId'>) => `${kind} ${subjectId}`;
const mayGo = ({ way }: HeldItem) => way === 'direct' || way === 'amendment';

/** What is still held: some or all of it goes to one receiver at once. */
export function OpenItems({ items, schoolId, personId, isPending, onGive }: OpenItemsProps) {
  const people = presentPeople(usePeople(schoolId)).filter((person) => person.personId !== personId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [receiverId, setReceiverId] = useState('');
  const free = items.filter(mayGo);
  const picked = free.filter((item) => chosen.has(idOf(item)));
  const isAll = free.length > 0 && picked.length === free.length;
  const toggle = (item: HeldItem) => {
    const next = new Set(chosen);
    if (!next.delete(idOf(item))) next.add(idOf(item));
    setChosen(next);
  };
  return (
    <section className="sheet" aria-labelledby="open-items">
      <h2 id="open-items">{m.hoOpenTitle({ count: free.length })}</h2>
      {free.length === 0 && (
        <Notice tone="done">
          <p>{m.hoOpenNone()}</p>
        </Notice>
      )}
      {items.length > 0 && (
        <div className="scroll-x">
          <table className={`plain-table ${styles.items}`}>
            <caption className="visually-hidden">{m.hoOpenTitle({ count: free.length })}</caption>
            <thead>
              <tr>
                <th scope="col" className="no-print">
                  <input
                    type="checkbox"
                    aria-label={m.hoChooseAll()}
                    checked={isAll}
                    disabled={free.length === 0}
                    onChange={() => setChosen(isAll ? new Set() : new Set(free.map(idOf)))}
                  />
                </th>
                <th scope="col">{m.hoColKind()}</th>
                <th scope="col">{m.hoColItem()}</th>
                <th scope="col">{m.hoColDue()}</th>
                <th scope="col">{m.colNote()}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={idOf(item)}>
                  <td className="no-print">
                    {mayGo(item) && (
                      <input
                        type="checkbox"
                        aria-label={m.hoChoose({ item: itemLabel(item) })}
                        checked={chosen.has(idOf(item))}
                        onChange={() => toggle(item)}
                      />
                    )}
                  </td>
                  <td>{kindName(item.kind)}</td>
                  <td>
                    {itemLabel(item)}
                    {item.cycleName !== '' && <small className={styles.cycle}>{item.cycleName}</small>}
                  </td>
                  <td>{heldUntil(item.dueText)}</td>
                  <td className="muted">{wayText(item.way)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {free.length > 0 && (
        <div className={`row no-print ${styles.give}`}>
          <SelectField
            label={m.hoReceiver()}
            value={receiverId}
            choices={[
              { value: '', label: m.mxChoosePerson() },
              ...people.map((person) => ({
                value: person.personId,
                label: [person.fullName, currentPost(person)].filter((part) => part !== '').join(' – '),
              })),
            ]}
            onChange={(event) => setReceiverId(event.currentTarget.value)}
          />
          <Button
            loading={isPending}
            disabled={receiverId === '' || picked.length === 0}
            onClick={() => {
              onGive(
                receiverId,
                picked.map(({ kind, subjectId }) => ({ kind, subjectId })),
              );
              setChosen(new Set());
            }}
          >
            {m.hoGive({ count: picked.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
