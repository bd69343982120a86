// Printed from the catalogue by tools/print-schema.ts; do not edit.

import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;

export interface AccountTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  username: string | null;
  display_username: string | null;
  is_system_administrator: Generated<boolean>;
  must_change_password: Generated<boolean>;
  two_factor_enabled: Generated<boolean>;
  disabled_at: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface AccountCredentialTable {
  id: string;
  account_id: string;
  provider_account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface AccountSessionTable {
  id: string;
  account_id: string;
  token: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface AccountTwoFactorTable {
  id: string;
  account_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: string | null;
}

export interface AccountVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface AssignmentTable {
  school_id: string;
  assignment_id: string;
  cycle_id: string;
  position: number;
  standard_code: string | null;
  criterion_code: string | null;
  content: Generated<string>;
  assignee_text: Generated<string>;
  period_text: Generated<string>;
  period_from: string | null;
  period_to: string | null;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface AssignmentPartyTable {
  school_id: string;
  party_id: string;
  assignment_id: string;
  group_id: string | null;
  person_id: string | null;
  role: Generated<string>;
}

export interface AuthorityTable {
  authority_id: string;
  kind: string;
  name: string;
  parent_id: string | null;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface AuthoritySeatTable {
  authority_id: string;
  account_id: string;
  role: string;
  valid_to: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface BudgetLineTable {
  school_id: string;
  budget_line_id: string;
  cycle_id: string;
  position: number;
  text: Generated<string>;
  amount_vnd: number | null;
  source: Generated<string>;
  status: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
  approved_vnd: number | null;
  spent_vnd: number | null;
}

export interface CalendarLinkTable {
  school_id: string;
  calendar_link_id: string;
  cycle_id: string;
  person_id: string | null;
  token_sha256: string;
  created_by: string;
  created_by_name: string;
  created_at: Generated<string>;
  expires_on: string;
  revoked_at: string | null;
  version: Generated<number>;
}

export interface CouncilTable {
  school_id: string;
  council_id: string;
  cycle_id: string;
  status: Generated<string>;
  is_from_outside: Generated<boolean>;
  decision_number: string | null;
  decision_date: string | null;
  declared_count: number | null;
  replaces_council_id: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  sealed: Json;
  upcoming: Json;
}

export interface CouncilAmendmentTable {
  school_id: string;
  amendment_id: string;
  cycle_id: string;
  council_id: string;
  status: Generated<string>;
  reason: Generated<string>;
  decision_number: string | null;
  decision_date: string | null;
  content: Json;
  version: Generated<number>;
  created_at: Generated<string>;
  created_by: string;
}

export interface CouncilMemberTable {
  school_id: string;
  council_member_id: string;
  cycle_id: string;
  council_id: string;
  position: number;
  person_id: string;
  printed_name: string;
  printed_post: Generated<string>;
  role: string;
  printed_role: Generated<string>;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface CrosswalkVersionTable {
  crosswalk_id: string;
  version: number;
  digest: string;
  content: Json;
  published_at: Generated<string>;
}

export interface CycleTable {
  school_id: string;
  cycle_id: string;
  name: string;
  framework_id: string;
  framework_version: number;
  levels: string[];
  school_years: string[];
  status: Generated<string>;
  is_historic: Generated<boolean>;
  plan_form: string;
  week_one: string | null;
  week_mode: Generated<string>;
  breaks: ColumnType<unknown, string | undefined, string>;
  import_session_id: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface DocumentFileTable {
  school_id: string;
  document_file_id: string;
  document_id: string;
  kind: string;
  edition: number;
  file_id: string;
  note: Generated<string>;
  created_at: Generated<string>;
  created_by: string;
}

export interface EventTable {
  school_id: string;
  sequence: number;
  at: string;
  actor_id: string | null;
  actor_name: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  cycle_id: string | null;
  detail: Json;
  previous_hash: string;
  hash: string;
}

export interface EventHeadTable {
  school_id: string;
  sequence: number;
  hash: string;
}

export interface EvidenceNeedTable {
  school_id: string;
  evidence_need_id: string;
  cycle_id: string;
  position: number;
  standard_code: string | null;
  criterion_code: string | null;
  description: Generated<string>;
  place: Generated<string>;
  collector_text: Generated<string>;
  group_id: string | null;
  person_id: string | null;
  period_text: Generated<string>;
  period_from: string | null;
  period_to: string | null;
  cost_vnd: number | null;
  note: Generated<string>;
  status: Generated<string>;
  status_reason: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface FrameworkVersionTable {
  framework_id: string;
  version: number;
  digest: string;
  content: Json;
  published_at: Generated<string>;
}

export interface GroupMemberTable {
  school_id: string;
  group_member_id: string;
  cycle_id: string;
  group_id: string;
  position: number;
  person_id: string;
  printed_name: string;
  printed_post: Generated<string>;
  role: string;
  printed_role: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface HandoverTable {
  school_id: string;
  handover_id: string;
  person_id: string;
  leaves_on: string;
  reason: Generated<string>;
  status: Generated<string>;
  signed_on: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  created_by: string;
}

export interface HandoverItemTable {
  school_id: string;
  handover_item_id: string;
  handover_id: string;
  kind: string;
  subject_id: string;
  cycle_id: string | null;
  label: string;
  due_text: Generated<string>;
  outcome: string;
  receiver_id: string | null;
  receiver_name: Generated<string>;
  done_at: string;
  done_by: string;
  found: ColumnType<unknown, string | undefined, string>;
}

export interface ImportSessionTable {
  school_id: string;
  import_session_id: string;
  status: string;
  file_id: string | null;
  source_name: string;
  parsed: Json;
  draft: Json;
  choices: ColumnType<unknown, string | undefined, string>;
  cycle_id: string | null;
  applied_event: number | null;
  created_by: string;
  version: Generated<number>;
  created_at: Generated<string>;
  taken_rows: ColumnType<unknown, string | undefined, string>;
}

export interface ImprovementPriorityTable {
  school_id: string;
  improvement_priority_id: string;
  cycle_id: string;
  position: number;
  criterion_code: string | null;
  problem: Generated<string>;
  goal: Generated<string>;
  measures: Generated<string>;
  assignee_text: Generated<string>;
  person_id: string | null;
  period_text: Generated<string>;
  period_from: string | null;
  period_to: string | null;
  cost_vnd: number | null;
  removed_at: string | null;
  version: Generated<number>;
}

export interface InvestmentLetterTable {
  school_id: string;
  investment_letter_id: string;
  cycle_id: string;
  status: Generated<string>;
  addressee: Generated<string>;
  subject: Generated<string>;
  reasons: Generated<string>;
  proposal: Generated<string>;
  number: string | null;
  notation: Generated<string>;
  issued_on: string | null;
  signer_authority: Generated<string>;
  signer_post: Generated<string>;
  signer_name: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  sent_content: Json;
  sent_digest: string | null;
  sent_at: string | null;
  sent_by: Generated<string>;
}

export interface InvestmentLetterRequestTable {
  school_id: string;
  investment_letter_id: string;
  investment_request_id: string;
  position: number;
}

export interface InvestmentRequestTable {
  school_id: string;
  investment_request_id: string;
  cycle_id: string;
  position: number;
  action: Generated<string>;
  item: Generated<string>;
  quantity: number | null;
  school_year: string | null;
  receiver: Generated<string>;
  status: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
  cost_vnd: number | null;
  due_month: string | null;
  target_ids: Generated<string[]>;
  criterion_codes: Generated<string[]>;
  note: Generated<string>;
}

export interface InvitationTable {
  school_id: string;
  invitation_id: string;
  token_hash: string;
  name: string;
  person_id: string | null;
  role: string;
  duties: Generated<string[]>;
  valid_to: string | null;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  made_by: string | null;
}

export interface LegalBasisTable {
  school_id: string;
  legal_basis_id: string;
  cycle_id: string;
  position: number;
  type: Generated<string>;
  number: Generated<string>;
  date: string | null;
  issuer: Generated<string>;
  subject: Generated<string>;
  text: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface LegalDocumentTable {
  school_id: string;
  legal_document_id: string;
  type: string;
  number: string;
  date: string | null;
  issuer: Generated<string>;
  subject: Generated<string>;
  valid_from: string | null;
  valid_to: string | null;
  replaced_by: Generated<string>;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface MilestoneTable {
  school_id: string;
  milestone_id: string;
  cycle_id: string;
  position: number;
  month: string | null;
  date: string | null;
  text: Generated<string>;
  national_standard_degree: number | null;
  accreditation_level: number | null;
  quality_level: number | null;
  removed_at: string | null;
  version: Generated<number>;
}

export interface OfficialTextTable {
  official_text_id: string;
  framework_id: string;
  framework_version: number;
  status: Generated<string>;
  source_name: string;
  sha256: string;
  pieces: Json;
  matches: Json;
  loaded_by: string;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface OrganizationEventTable {
  school_id: string;
  organization_event_id: string;
  kind: string;
  happened_on: string;
  status: Generated<string>;
  decision_number: Generated<string>;
  decision_date: string | null;
  decided_by: Generated<string>;
  predecessors: Generated<string>;
  successors: Generated<string>;
  recognition_effect: Generated<string>;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface OutgoingGapTable {
  school_id: string;
  outgoing_gap_id: string;
  year: number;
  issuer: string;
  type_code: string;
  number_from: number;
  number_to: number;
  reason: string;
  created_at: Generated<string>;
  created_by: string;
}

export interface OutgoingPaperTable {
  school_id: string;
  outgoing_paper_id: string;
  year: number;
  issuer: string;
  type_code: string;
  number: number;
  notation: string;
  subject: string;
  issued_on: string;
  signer: Generated<string>;
  recipients: Generated<string>;
  status: Generated<string>;
  status_reason: Generated<string>;
  cycle_id: string | null;
  paper: Generated<string>;
  document_id: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  created_by: string;
  letter_id: string | null;
}

export interface OutgoingSeriesTable {
  school_id: string;
  year: number;
  issuer: string;
  type_code: string;
  last_number: number;
}

export interface OwnDocumentTable {
  school_id: string;
  document_id: string;
  title: string;
  type_code: Generated<string>;
  number: Generated<string>;
  issued_on: string | null;
  signer: Generated<string>;
  note: Generated<string>;
  is_from_outside: Generated<boolean>;
  status: Generated<string>;
  status_reason: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  created_by: string;
}

export interface PaperScanTable {
  school_id: string;
  paper_scan_id: string;
  cycle_id: string;
  paper: string;
  file_id: string;
  removed_at: string | null;
  created_at: Generated<string>;
  created_by: string;
  council_id: string | null;
}

export interface PaperWordingTable {
  school_id: string;
  paper: string;
  place: string;
  valid_from: string;
  text: string | null;
  version: Generated<number>;
  changed_at: Generated<string>;
  changed_by: string;
}

export interface PersonTable {
  school_id: string;
  person_id: string;
  full_name: string;
  sort_name: string;
  phone: Generated<string>;
  email: Generated<string>;
  note: Generated<string>;
  left_on: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
  birth_date: string | null;
}

export interface PlanTable {
  school_id: string;
  plan_id: string;
  cycle_id: string;
  edition: Generated<number>;
  status: Generated<string>;
  is_from_outside: Generated<boolean>;
  number: string | null;
  notation: Generated<string>;
  place: Generated<string>;
  issued_on: string | null;
  type_name: Generated<string>;
  subject: Generated<string>;
  governing_body: Generated<string>;
  school_name: Generated<string>;
  introduction: Generated<string>;
  purpose: Generated<string>;
  scope: Generated<string>;
  tool: Generated<string>;
  training_time: Generated<string>;
  training_date: string | null;
  training_participants: Generated<string>;
  training_content: Generated<string>;
  experts: Generated<string>;
  closing: Generated<string>;
  organisation: Generated<string>;
  signer_authority: Generated<string>;
  signer_post: Generated<string>;
  signer_name: Generated<string>;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface PlatformEventTable {
  sequence: number;
  at: string;
  actor_id: string | null;
  actor_name: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  detail: Json;
  previous_hash: string;
  hash: string;
}

export interface PlatformEventHeadTable {
  only_row: Generated<boolean>;
  sequence: number;
  hash: string;
}

export interface PlatformSettingTable {
  key: string;
  value: Json;
}

export interface PostTable {
  school_id: string;
  post_id: string;
  person_id: string;
  kind: string;
  title: string;
  unit: Generated<string>;
  valid_from: string | null;
  valid_to: string | null;
  version: Generated<number>;
}

export interface RateLimitTable {
  key: string;
  window_start: string;
  hits: number;
}

export interface RecipientTable {
  school_id: string;
  recipient_id: string;
  cycle_id: string;
  position: number;
  name: Generated<string>;
  purpose: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface RecognitionTable {
  school_id: string;
  recognition_id: string;
  kind: string;
  level: number;
  decided_on: string;
  number: Generated<string>;
  issuer: Generated<string>;
  held_by: Generated<string>;
  valid_until: string | null;
  revoked_on: string | null;
  revoked_text: Generated<string>;
  milestone_id: string | null;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
  effect: Generated<string>;
}

export interface RecognitionEffectTable {
  school_id: string;
  predecessor_id: string;
  source_id: string;
  kind: string;
  effect: Generated<string>;
  decision: Generated<string>;
  decided_on: string | null;
  version: Generated<number>;
}

export interface RecognitionSettingTable {
  school_id: string;
  legacy_years_count: Generated<boolean>;
  version: Generated<number>;
}

export interface RecognitionStatementTable {
  school_id: string;
  condition: string;
  result: Generated<string>;
  stated_on: string | null;
  note: Generated<string>;
  version: Generated<number>;
}

export interface ResourceItemTable {
  school_id: string;
  resource_item_id: string;
  cycle_id: string;
  position: number;
  kind: Generated<string>;
  label: Generated<string>;
  text: Generated<string>;
  standard_code: string | null;
  criteria_text: Generated<string>;
  period_text: Generated<string>;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface SchemaMigrationTable {
  name: string;
  digest: string;
  applied_at: Generated<string>;
}

export interface SchoolTable {
  school_id: string;
  name: string;
  levels: string[];
  authority_id: string | null;
  is_sample: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<string>;
  closed_at: string | null;
}

export interface SchoolCalendarTable {
  school_id: string;
  school_year: string;
  term_one_from: string;
  term_one_to: string;
  term_two_from: string;
  term_two_to: string;
  breaks: ColumnType<unknown, string | undefined, string>;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface SchoolGrantTable {
  school_id: string;
  grant_id: string;
  account_id: string;
  person_id: string | null;
  role: string;
  duties: Generated<string[]>;
  valid_to: string | null;
  revoked_at: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface SchoolLinkTable {
  school_id: string;
  school_link_id: string;
  organization_event_id: string;
  side: string;
  other_school_id: string;
  removed_at: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface SchoolProfileTable {
  school_id: string;
  profile_id: string;
  valid_from: string;
  name: string;
  governing_body: Generated<string>;
  place: Generated<string>;
  notation_code: Generated<string>;
  address: Generated<string>;
  phone: Generated<string>;
  email: Generated<string>;
  website: Generated<string>;
  version: Generated<number>;
}

export interface SearchEntryTable {
  school_id: string;
  kind: string;
  subject_id: string;
  cycle_id: string | null;
  title: string;
  detail: Generated<string>;
  folded_title: Generated<string>;
  folded_detail: Generated<string>;
  keys: Generated<string>;
}

export interface SiteTable {
  school_id: string;
  site_id: string;
  kind: string;
  name: Generated<string>;
  address: Generated<string>;
  levels: Generated<string[]>;
  opened_on: string | null;
  closed_on: string | null;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface StaffImportTable {
  school_id: string;
  staff_import_id: string;
  status: Generated<string>;
  source_name: Generated<string>;
  added: Generated<number>;
  changed: Generated<number>;
  gone: Generated<number>;
  traces: Json;
  applied_by: Generated<string>;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface StatedTotalTable {
  school_id: string;
  cycle_id: string;
  subject: string;
  total_text: Generated<string>;
  total_vnd: number | null;
  words: Generated<string>;
  words_vnd: number | null;
}

export interface StoredFileTable {
  school_id: string;
  file_id: string;
  sha256: string;
  size: number;
  name: string;
  media_type: string;
  created_at: Generated<string>;
}

export interface TargetTable {
  school_id: string;
  target_id: string;
  cycle_id: string;
  position: number;
  kind: string;
  level: number;
  due_text: Generated<string>;
  due_month: string | null;
  source: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface TaskTable {
  school_id: string;
  task_id: string;
  cycle_id: string;
  timetable_row_id: string;
  position: number;
  label: Generated<string>;
  person_id: string | null;
  status: Generated<string>;
  note: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface TaskPartyTable {
  school_id: string;
  task_party_id: string;
  task_id: string;
  person_id: string | null;
  group_id: string | null;
}

export interface TaskPrerequisiteTable {
  school_id: string;
  task_id: string;
  prerequisite_id: string;
}

export interface TimetableRowTable {
  school_id: string;
  timetable_row_id: string;
  cycle_id: string;
  position: number;
  week_from: number | null;
  week_to: number | null;
  date_from: string | null;
  date_to: string | null;
  owner_text: Generated<string>;
  product: Generated<string>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface WorkingGroupTable {
  school_id: string;
  group_id: string;
  cycle_id: string;
  position: number;
  kind: string;
  number: number;
  title: Generated<string>;
  standards: Generated<string[]>;
  removed_at: string | null;
  version: Generated<number>;
}

export interface Tables {
  account: AccountTable;
  account_credential: AccountCredentialTable;
  account_session: AccountSessionTable;
  account_two_factor: AccountTwoFactorTable;
  account_verification: AccountVerificationTable;
  assignment: AssignmentTable;
  assignment_party: AssignmentPartyTable;
  authority: AuthorityTable;
  authority_seat: AuthoritySeatTable;
  budget_line: BudgetLineTable;
  calendar_link: CalendarLinkTable;
  council: CouncilTable;
  council_amendment: CouncilAmendmentTable;
  council_member: CouncilMemberTable;
  crosswalk_version: CrosswalkVersionTable;
  cycle: CycleTable;
  document_file: DocumentFileTable;
  event: EventTable;
  event_head: EventHeadTable;
  evidence_need: EvidenceNeedTable;
  framework_version: FrameworkVersionTable;
  group_member: GroupMemberTable;
  handover: HandoverTable;
  handover_item: HandoverItemTable;
  import_session: ImportSessionTable;
  improvement_priority: ImprovementPriorityTable;
  investment_letter: InvestmentLetterTable;
  investment_letter_request: InvestmentLetterRequestTable;
  investment_request: InvestmentRequestTable;
  invitation: InvitationTable;
  legal_basis: LegalBasisTable;
  legal_document: LegalDocumentTable;
  milestone: MilestoneTable;
  official_text: OfficialTextTable;
  organization_event: OrganizationEventTable;
  outgoing_gap: OutgoingGapTable;
  outgoing_paper: OutgoingPaperTable;
  outgoing_series: OutgoingSeriesTable;
  own_document: OwnDocumentTable;
  paper_scan: PaperScanTable;
  paper_wording: PaperWordingTable;
  person: PersonTable;
  plan: PlanTable;
  platform_event: PlatformEventTable;
  platform_event_head: PlatformEventHeadTable;
  platform_setting: PlatformSettingTable;
  post: PostTable;
  rate_limit: RateLimitTable;
  recipient: RecipientTable;
  recognition: RecognitionTable;
  recognition_effect: RecognitionEffectTable;
  recognition_setting: RecognitionSettingTable;
  recognition_statement: RecognitionStatementTable;
  resource_item: ResourceItemTable;
  schema_migration: SchemaMigrationTable;
  school: SchoolTable;
  school_calendar: SchoolCalendarTable;
  school_grant: SchoolGrantTable;
  school_link: SchoolLinkTable;
  school_profile: SchoolProfileTable;
  search_entry: SearchEntryTable;
  site: SiteTable;
  staff_import: StaffImportTable;
  stated_total: StatedTotalTable;
  stored_file: StoredFileTable;
  target: TargetTable;
  task: TaskTable;
  task_party: TaskPartyTable;
  task_prerequisite: TaskPrerequisiteTable;
  timetable_row: TimetableRowTable;
  working_group: WorkingGroupTable;
}

