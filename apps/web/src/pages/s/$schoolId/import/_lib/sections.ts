import { m } from '../../../../../lib/i18n/m.ts';
import { blankRows } from './blanks.ts';
import { column } from './draft-columns.ts';
import { rowsAt, valueAt } from './pointer.ts';
import { type DraftGroup, type DraftSection, field, groupRoles, members, table } from './section-parts.ts';
import { tableSections } from './table-sections.ts';

/** The paper in its own order: every value of the draft has its field or its cell here. */
export function sectionsOf(draft: unknown): DraftSection[] {
  return [
    {
      parts: ['head'],
      title: m.impSecHead(),
      fields: [
        field('/head/governingBody', m.impFldGoverning()),
        field('/head/school', m.impFldSchool()),
        field('/head/number', m.impFldNumber()),
        field('/head/notation', m.impFldNotation()),
        field('/head/place', m.impFldPlace()),
        field('/head/date', m.impFldDate(), 'date'),
        field('/head/typeName', m.impFldType()),
        field('/head/title', m.impFldTitle(), 'area'),
      ],
      tables: [],
    },
    {
      parts: ['legalBases'],
      title: m.impSecBases(),
      fields: [],
      tables: [
        table('/legalBases', m.impSecBases(), blankRows.legalBasis, [
          column.text('number', m.impFldNumber(), 10),
          column.long('subject', m.impFldAbout(), 18),
          column.text('type', m.impFldType(), 8),
          column.date('date', m.impFldDate()),
          column.text('issuer', m.impFldIssuer(), 12),
          column.long('text', m.impFldText(), 26),
        ]),
      ],
    },
    {
      parts: ['introduction', 'targets'],
      title: m.impSecIntroduction(),
      fields: [field('/introduction', m.impFldIntroduction(), 'area')],
      tables: [
        table('/targets', m.impSecTargets(), blankRows.target, [
          column.choice('at', m.impFldAt(), {
            title: m.impAtTitle(),
            introduction: m.impAtIntroduction(),
            purpose: m.impAtPurpose(),
            resources: m.impAtResources(),
          }),
          column.number('cqgLevel', m.impFldCqg(), 9),
          column.number('kdclLevel', m.impFldKdcl(), 8),
          column.number('qualityLevel', m.impFldQuality(), 8),
          column.text('dateText', m.impFldDue(), 14),
          column.month('month', m.impFldMonth()),
        ]),
      ],
    },
    {
      parts: ['purpose', 'scope', 'tool'],
      title: m.impSecPurpose(),
      fields: [
        hasItems(draft)
          ? field('/purpose/items', m.impFldPurposeItems(), 'list')
          : field('/purpose/text', m.impFldPurpose(), 'area'),
        field('/scope/text', m.impFldScope(), 'area'),
        field('/tool/text', m.impFldTool(), 'area'),
      ],
      tables: [],
    },
    {
      parts: ['council'],
      title: m.impSecCouncil(),
      fields: [
        field('/council/decision/number', m.impFldDecision()),
        field('/council/decision/date', m.impFldDecisionDate(), 'date'),
        field('/council/declaredCount', m.impFldDeclared(), 'number'),
      ],
      tables: [
        members('/council/members', m.impSecCouncil(), {
          chair: m.impRoleChair(),
          viceChair: m.impRoleVice(),
          secretary: m.impRoleSecretary(),
          member: m.impRoleMember(),
        }),
      ],
    },
    {
      parts: ['secretaryGroup'],
      title: m.impSecSecretaries(),
      fields: [],
      tables: [members('/secretaryGroup/members', m.impSecSecretaries(), groupRoles())],
    },
    { parts: ['workingGroups'], title: m.impSecGroups(), fields: [], tables: [], groups: groups(draft) },
    ...tableSections(),
    {
      parts: ['recipients', 'signer', 'closing'],
      title: m.impSecClosing(),
      fields: [
        field('/closing', m.impFldClosing(), 'area'),
        field('/signer/authority', m.impFldAuthority()),
        field('/signer/post', m.impFldSignerPost()),
        field('/signer/secondPost', m.impFldSecondPost()),
        field('/signer/name', m.impFldSigner()),
      ],
      tables: [
        table('/recipients', m.impSecRecipients(), blankRows.recipient, [
          column.text('name', m.impFldRecipient(), 18),
          column.text('purpose', m.impFldFor(), 12),
        ]),
      ],
    },
  ];
}

function groups(draft: unknown): DraftGroup[] {
  return rowsAt(draft, '/workingGroups').map((group, at) => {
    const pointer = `/workingGroups/${at}`;
    const title = m.impGroupTitle({ number: String(group.number ?? at + 1) });
    return {
      pointer,
      title,
      fields: [
        field(`${pointer}/number`, m.impFldGroupNumber(), 'number'),
        field(`${pointer}/standards`, m.impFldStandards(), 'numbers'),
        field(`${pointer}/standardTitle`, m.impFldStandardTitle()),
      ],
      table: members(`${pointer}/members`, title, groupRoles()),
    };
  });
}

function hasItems(draft: unknown): boolean {
  return Array.isArray(valueAt(draft, '/purpose/items'));
}
