import { useMutation } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import type { OwnSession } from '../_lib/own-sessions-query.ts';
import { readDevice } from '../_lib/read-device.ts';
import styles from './account.module.css';

interface SessionsProps {
  readonly items: readonly OwnSession[];
  readonly onChanged: () => Promise<unknown>;
}

/** Where the account is open; school computers are shared, so any of them can be shut from here. */
export function Sessions({ items, onChanged }: SessionsProps) {
  const others = items.filter(({ isThisOne }) => !isThisOne);
  const ordered = [...items.filter(({ isThisOne }) => isThisOne), ...others];
  const end = useMutation({
    mutationFn: async (sessionIds: readonly string[]) => {
      for (const sessionId of sessionIds) await call(endpoints.revokeSession, { params: { sessionId } });
    },
    onSettled: onChanged,
  });
  return (
    <section className={`sheet stack ${styles.section}`} aria-labelledby="sessions-title">
      <div>
        <h2 id="sessions-title">{m.accSessionsTitle()}</h2>
        <p className="muted">{m.accSessionsLead()}</p>
      </div>
      {end.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(end.error, language())}</p>
        </Notice>
      )}
      <ul className={styles.sessions}>
        {ordered.map((item) => (
          <li key={item.sessionId}>
            <div>
              <strong>{deviceName(item.device)}</strong>
              {item.isThisOne && <span className={styles.mark}>{m.accThisDevice()}</span>}
              <div className="muted">
                {m.accSessionTimes({
                  started: formatMoment(item.startedAt),
                  seen: formatMoment(item.lastSeenAt),
                })}
                {item.address && ` · ${m.accSessionAddress({ address: item.address })}`}
              </div>
            </div>
            {!item.isThisOne && (
              <Button
                variant="outline"
                disabled={end.isPending}
                aria-label={m.accSessionEndOf({ device: deviceName(item.device) })}
                onClick={() => end.mutate([item.sessionId])}
              >
                {m.signOut()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <div>
          <Button
            variant="outline"
            loading={end.isPending}
            onClick={() => end.mutate(others.map(({ sessionId }) => sessionId))}
          >
            {m.accSessionEndOthers({ count: others.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function deviceName(userAgent: string): string {
  const { browser, system } = readDevice(userAgent);
  if (browser && system) return m.accDevice({ browser, system });
  return browser ?? system ?? m.accDeviceUnknown();
}
