export type CouncilRoleKey = 'chair' | 'viceChair' | 'secretary' | 'member';
export type GroupRoleKey = 'leader' | 'member';

export interface MemberDraft<Role extends string> {
  order: number | null;
  name: string;
  position: string | null;
  role: string | null;
  roleKey: Role | null;
  signature?: string;
  note?: string;
  /** "Nhiệm vụ cụ thể" of the task table (form F03). */
  duty?: string;
}

export interface CouncilDraft {
  heading: string | null;
  steeringHeading: string | null;
  sectionHeading: string | null;
  decision: { number: string | null; date: string | null } | null;
  declaredCount: number | null;
  declaredText: string | null;
  columns: string[];
  members: MemberDraft<CouncilRoleKey>[];
}

export interface SecretaryGroupDraft {
  heading: string | null;
  columns: string[];
  members: MemberDraft<GroupRoleKey>[];
}

export interface WorkingGroupDraft {
  number: number | null;
  heading: string | null;
  standards: number[];
  standardTitle: string | null;
  columns: string[];
  members: MemberDraft<GroupRoleKey>[];
}

export interface AssignmentsDraft {
  heading: string | null;
  columns: string[];
  rows: AssignmentDraft[];
}

export interface AssignmentDraft {
  order: number | null;
  standard: number | null;
  /** `x.y`, a pair and not a decimal: 1.10 follows 1.9. */
  criterion: string | null;
  content: string | null;
  mandatory?: boolean;
  assignee: string | null;
  groups: number[];
  persons: string[];
  periodText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  note: string;
}

export interface TrainingDraft {
  heading: string | null;
  dateText: string | null;
  date: string | null;
  participants: string | null;
  content: string | null;
}
