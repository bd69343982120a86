import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { formatDate, readDate } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { paperNumberQuery } from '../../../../../../../lib/papers/paper-number-query.ts';
import { PaperNumberState } from '../../../../../../../lib/papers/paper-number-state.tsx';
import { AutosaveParsed, AutosaveText } from '../../../../../../../lib/saving/autosave-field.tsx';
import styles from './plan-page.module.css';
import type { PlanSectionProps } from './plan-section-props.ts';
import {
  AssignmentsTable,
  LegalBasesTable,
  MilestonesTable,
  PrioritiesTable,
  RecipientsTable,
  TargetsTable,
} from './plan-tables.tsx';
import { BudgetTable, EvidenceNeedsTable, InvestmentsTable, ResourcesTable } from './resource-tables.tsx';
import { Timetable } from './timetable.tsx';

interface PlanSection {
  readonly id: string;
  readonly title: string;
  readonly Content: ComponentType<PlanSectionProps>;
}

/** In the order of the paper. The ids are also what a list of blanks leads to. */
export function planSections(): readonly PlanSection[] {
  return [
    { id: 'issue', title: m.planHead(), Content: HeadSection },
    { id: 'legalBases', title: m.planLegalBases(), Content: LegalBasesTable },
    { id: 'purpose', title: m.planPurpose(), Content: PurposeSection },
    { id: 'scope', title: m.planScope(), Content: prose('scope', m.planScope, m.planScopeHint) },
    { id: 'tool', title: m.planTool(), Content: prose('tool', m.planTool, m.planToolHint) },
    { id: 'assignments', title: m.planAssignments(), Content: AssignmentsSection },
    { id: 'training', title: m.planTraining(), Content: TrainingSection },
    { id: 'resources', title: m.planResources(), Content: ResourcesSection },
    { id: 'experts', title: m.planExperts(), Content: prose('experts', m.planExperts, m.planExpertsHint) },
    { id: 'evidenceNeeds', title: m.planEvidenceNeeds(), Content: EvidenceNeedsTable },
    { id: 'priorities', title: m.planPriorities(), Content: PrioritiesTable },
    { id: 'timetable', title: m.planTimetable(), Content: Timetable },
    { id: 'milestones', title: m.planMilestones(), Content: MilestonesTable },
    {
      id: 'organisation',
      title: m.planOrganisation(),
      Content: prose('organisation', m.planOrganisation, m.planOrganisationHint),
    },
    { id: 'recipients', title: m.planRecipients(), Content: EndSection },
  ];
}

function prose(field: 'scope' | 'tool' | 'experts' | 'organisation', label: () => string, hint: () => string) {
  return ({ saver, isReadOnly }: PlanSectionProps) => (
    <AutosaveText
      saver={saver}
      field={field}
      label={label()}
      isLabelHidden
      isProse
      hint={hint()}
      isReadOnly={isReadOnly}
    />
  );
}

const dateField = {
  format: formatDate,
  read: readDate,
  isKind: (value: unknown): value is string => typeof value === 'string',
};

function HeadSection({ saver, place, isReadOnly }: PlanSectionProps) {
  const common = { saver, isReadOnly };
  const address = { place, paper: 'plan' } as const;
  const { data: number } = useQuery(paperNumberQuery(address));
  // What stands in the register is changed there.
  const registered = { saver, isReadOnly: isReadOnly || number?.line != null };
  return (
    <div className="stack">
      <div className={styles.pair}>
        <AutosaveText {...common} field="governingBody" label={m.fieldGoverningBody()} hint={m.fieldFromHead()} />
        <AutosaveText {...common} field="schoolName" label={m.fieldSchoolName()} hint={m.fieldFromHead()} />
        <AutosaveText
          {...registered}
          field="number"
          isNullable
          label={m.fieldNumber()}
          hint={registered.isReadOnly ? undefined : m.fieldNumberHint()}
        />
        <AutosaveText {...registered} field="notation" label={m.fieldNotation()} placeholder="KH-THLS" />
        <AutosaveText {...common} field="place" label={m.fieldPlace()} hint={m.fieldFromHead()} />
        <AutosaveParsed
          {...registered}
          {...dateField}
          field="issuedOn"
          label={m.fieldIssuedOn()}
          refusal={m.refusalDate()}
          placeholder={m.exampleDate()}
        />
      </div>
      <PaperNumberState address={address} settle={() => saver.flush()} />
      <AutosaveText {...common} field="subject" label={m.fieldSubject()} isProse anchor="subject" />
      <AutosaveText
        {...common}
        field="introduction"
        label={m.fieldIntroduction()}
        isProse
        hint={m.fieldIntroductionHint()}
      />
    </div>
  );
}

function PurposeSection(props: PlanSectionProps) {
  const { saver, isReadOnly } = props;
  return (
    <>
      <AutosaveText
        saver={saver}
        field="purpose"
        label={m.planPurpose()}
        isLabelHidden
        isProse
        hint={m.planPurposeHint()}
        isReadOnly={isReadOnly}
      />
      <h3>{m.planTargets()}</h3>
      <TargetsTable {...props} />
    </>
  );
}

function AssignmentsSection(props: PlanSectionProps) {
  return (
    <>
      <p className="muted">
        {m.planCouncilElsewhere()}{' '}
        <Link to="/s/$schoolId/c/$cycleId/council" params={props.place}>
          {m.navCouncil()}
        </Link>
      </p>
      <AssignmentsTable {...props} />
    </>
  );
}

function TrainingSection({ saver, isReadOnly }: PlanSectionProps) {
  const common = { saver, isReadOnly };
  return (
    <div className="stack">
      <div className={styles.pair}>
        <AutosaveText {...common} field="trainingTime" label={m.fieldTrainingTime()} />
        <AutosaveParsed
          {...common}
          {...dateField}
          field="trainingDate"
          label={m.fieldTrainingDate()}
          refusal={m.refusalDate()}
          placeholder={m.exampleDate()}
        />
      </div>
      <AutosaveText {...common} field="trainingParticipants" label={m.fieldTrainingParticipants()} isProse />
      <AutosaveText {...common} field="trainingContent" label={m.fieldTrainingContent()} isProse />
    </div>
  );
}

function ResourcesSection(props: PlanSectionProps) {
  return (
    <>
      <ResourcesTable {...props} />
      <h3 id="budget">{m.planBudget()}</h3>
      <BudgetTable {...props} />
      <h3>{m.planInvestments()}</h3>
      <InvestmentsTable {...props} />
    </>
  );
}

function EndSection(props: PlanSectionProps) {
  const common = { saver: props.saver, isReadOnly: props.isReadOnly };
  return (
    <>
      <AutosaveText {...common} field="closing" label={m.fieldClosing()} isProse />
      <h3>{m.planRecipientsList()}</h3>
      <RecipientsTable {...props} />
      <h3 id="signer">{m.planSigner()}</h3>
      <div className={styles.pair}>
        <AutosaveText {...common} field="signerAuthority" label={m.fieldSignerAuthority()} placeholder="TM. HỘI ĐỒNG" />
        <AutosaveText {...common} field="signerPost" label={m.fieldSignerPost()} placeholder="CHỦ TỊCH" />
        <AutosaveText {...common} field="signerName" label={m.fieldSignerName()} />
      </div>
    </>
  );
}
