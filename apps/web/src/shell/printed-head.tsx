import { useEffect, useRef } from 'react';
import { formatMoment } from '../lib/format/dates.ts';
import { m } from '../lib/i18n/m.ts';

/** On paper only: whose page this is, and when it came out of the printer. */
export function PrintedHead({ place }: { readonly place: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const write = () => {
      const moment = formatMoment(new Date().toISOString());
      if (line.current) line.current.textContent = `${place} · ${m.guidePrintedAt({ moment })}`;
    };
    // A page may have been open for days; the printer takes what stands at this moment.
    write();
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, [place]);
  return <p ref={line} className="printed-head" />;
}
