import type { ImportView } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useSaverRegistry } from '../../../../../lib/saving/use-saver.tsx';
import { frameworksQuery } from '../../../../../lib/school/queries.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { forgetImport } from '../_lib/forget-import.ts';
import { type ImportAddress, importQuery } from '../_lib/import-queries.ts';
import { useImportedCycles } from '../_lib/imported-cycles.ts';
import { partName } from '../_lib/part-names.ts';
import styles from './confirm-screen.module.css';
import { ImportState } from './import-state.tsx';
import { RemarkList } from './remark-list.tsx';

interface ConfirmScreenProps {
  readonly address: ImportAddress;
  readonly view: ImportView;
}

/** One page before the act: exactly what will be made, who will see it, and what is still wrong. */
export function ConfirmScreen({ address, view }: ConfirmScreenProps) {
  const client = useQueryClient();
  const registry = useSaverRegistry();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const confirm = useMutation({
    mutationFn: async () => {
      // What was typed a moment ago belongs to it.
      await registry.flushAll();
      const version = client.getQueryData(importQuery(address).queryKey)?.version ?? view.version;
      return call(endpoints.confirmImport, { params: { ...address }, body: { version } });
    },
    onSuccess: async (summary) => {
      if (!summary.cycleId) return;
      await client.invalidateQueries({ queryKey: ['cycles', address.schoolId] });
      await navigate({
        to: '/s/$schoolId/c/$cycleId',
        params: { schoolId: address.schoolId, cycleId: summary.cycleId },
      });
      await forgetImport(client, registry, address);
    },
    onError: () => client.invalidateQueries({ queryKey: importQuery(address).queryKey }),
  });
  const isOpen = view.status === 'parsed' || view.status === 'undone';
  return (
    <>
      <PageHead title={m.impConfirmTitle()} lead={isOpen ? m.impConfirmLead() : view.sourceName} />
      <ImportState address={address} view={view} />
      <div className={styles.page}>
        {view.blocking.length > 0 && isOpen && (
          <Notice tone="stop" title={m.impBlockedTitle()}>
            <RemarkList remarks={view.blocking} />
          </Notice>
        )}
        {confirm.error && (
          <Notice tone="stop" role="alert">
            {problemText(confirm.error, language)}
          </Notice>
        )}
        {isOpen && <CompareInstead address={address} />}
        {isOpen && <WillCreate view={view} />}
        {isOpen && view.warnings.length > 0 && (
          <Notice tone="doubt" title={m.impWarningsTitle()}>
            <p>{m.impWarningsLead()}</p>
            <RemarkList remarks={view.warnings} />
          </Notice>
        )}
        {isOpen && (
          <div className="row">
            <Button disabled={view.blocking.length > 0} loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {m.impConfirmAction()}
            </Button>
            <Link to="/s/$schoolId/import/$importSessionId" params={{ ...address }} className={buttonClass('outline')}>
              {m.impConfirmBack()}
            </Link>
          </div>
        )}
      </div>
    </>
  );
}

/** A corrected plan makes no second cycle. */
function CompareInstead({ address }: { readonly address: ImportAddress }) {
  const cycles = useImportedCycles(address.schoolId);
  if (cycles.length === 0) return null;
  return (
    <Notice
      title={m.impDiffConfirmInstead()}
      action={
        <div className="row">
          {cycles.map(({ cycleId, name }) => (
            <Link
              key={cycleId}
              to="/s/$schoolId/import/$importSessionId/into/$cycleId"
              params={{ ...address, cycleId }}
              className={buttonClass('outline')}
            >
              {m.impDiffCompareWith({ name })}
            </Link>
          ))}
        </div>
      }
    >
      <p>{m.impDiffConfirmInsteadText()}</p>
    </Notice>
  );
}

function WillCreate({ view }: { readonly view: ImportView }) {
  const { language } = useLanguage();
  const { data } = useQuery(frameworksQuery);
  const { choices, willCreate } = view;
  const framework = data?.items.find((one) => one.frameworkId === choices.frameworkId)?.title[language];
  const rows = Object.entries(willCreate.rows).filter(([, count]) => count > 0);
  return (
    <div className={`sheet ${styles.list}`}>
      <section>
        <h2>{m.impConfirmCycle()}</h2>
        <p>
          <strong>{choices.cycleName}</strong>
          <br />
          {framework ?? m.impNothing()}
        </p>
        <p>{choices.isIssued ? m.impConfirmStateIssued() : m.impConfirmStateDraft()}</p>
        <p className="muted">{m.impConfirmVisible()}</p>
      </section>
      <section>
        <h2>{m.impConfirmRows()}</h2>
        <table className="plain-table">
          <tbody>
            {rows.map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{partName(name)}</th>
                <td className={styles.count}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Names title={m.impConfirmNewPeople({ count: willCreate.newPeople.length })} names={willCreate.newPeople} />
      <Names title={m.impConfirmKnownPeople({ count: willCreate.knownPeople.length })} names={willCreate.knownPeople} />
    </div>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {names.length === 0 ? (
        <p className="muted">{m.impNothing()}</p>
      ) : (
        <ul className={styles.names}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
