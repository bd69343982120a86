import type { Row } from '@minhchung/contract';
import { formatDate, readDate } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { AutosaveParsed, AutosaveText } from '../../../../../../../lib/saving/autosave-field.tsx';
import { useSaverField } from '../../../../../../../lib/saving/use-saver.tsx';
import type { LetterSaver } from '../_lib/use-letter-saver.ts';
import { RequestChoice } from './request-choice.tsx';
import styles from './resources.module.css';

interface LetterFieldsProps {
  readonly saver: LetterSaver;
  readonly requests: readonly Row<'investments'>[];
  readonly isReadOnly: boolean;
  /** Number, notation and day stand in the outgoing register. */
  readonly isRegistered: boolean;
}

/** In the order of the paper; every value saves itself. */
export function LetterFields({ saver, requests, isReadOnly, isRegistered }: LetterFieldsProps) {
  const common = { saver, isReadOnly };
  const numbered = { saver, isReadOnly: isReadOnly || isRegistered };
  const { value: chosen } = useSaverField(saver, 'requestIds');
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <AutosaveText
          {...numbered}
          field="number"
          isNullable
          label={m.fieldNumber()}
          hint={numbered.isReadOnly ? undefined : m.resNumberHint()}
        />
        <AutosaveText {...numbered} field="notation" label={m.fieldNotation()} placeholder="TTr-THLS" />
        <AutosaveParsed
          {...numbered}
          field="issuedOn"
          label={m.fieldIssuedOn()}
          format={formatDate}
          read={readDate}
          isKind={(value: unknown): value is string => typeof value === 'string'}
          refusal={m.refusalDate()}
          placeholder={m.exampleDate()}
        />
      </div>
      <AutosaveText {...common} field="subject" label={m.fieldSubject()} />
      <AutosaveText {...common} field="addressee" label={m.resAddressee()} hint={m.resAddresseeHint()} isProse />
      <AutosaveText {...common} field="reasons" label={m.resReasons()} hint={m.resReasonsHint()} isProse />
      <RequestChoice
        requests={requests}
        chosen={chosen}
        isReadOnly={isReadOnly}
        onChange={(requestIds) => {
          // A letter asks for something: the last one stays.
          if (requestIds.length > 0) saver.edit({ requestIds: [...requestIds] });
        }}
      />
      <AutosaveText {...common} field="proposal" label={m.resProposal()} hint={m.resProposalHint()} isProse />
      <div className={styles.pair}>
        <AutosaveText {...common} field="signerAuthority" label={m.fieldSignerAuthority()} />
        <AutosaveText {...common} field="signerPost" label={m.fieldSignerPost()} placeholder="HIỆU TRƯỞNG" />
        <AutosaveText {...common} field="signerName" label={m.fieldSignerName()} />
      </div>
    </div>
  );
}
