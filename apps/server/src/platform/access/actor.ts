import type { Role, Seat } from '@minhchung/contract';

/** A person at the keyboard, with every right that the account holds anywhere. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly isSystemAdministrator: boolean;
  readonly mustChangePassword: boolean;
  readonly schools: readonly SchoolRights[];
}

export interface SchoolRights {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly isSample: boolean;
  readonly levels: readonly string[];
  /** From the grant: its role and its duties. They hold in every cycle. */
  readonly roles: readonly Role[];
  readonly personId: string | null;
  /** From signed councils: they hold in their own cycle only. */
  readonly seats: readonly HeldSeat[];
  /** Set for a school that lives on in others: it is only read (C56). */
  readonly former: FormerSchool | null;
}

export interface FormerSchool {
  /** `yyyy-mm-dd` */
  readonly since: string;
  readonly successors: readonly { readonly schoolId: string; readonly schoolName: string }[];
}

export interface HeldSeat {
  readonly cycleId: string;
  readonly seat: Seat;
  readonly standards: readonly string[];
  /** The cycle has ended. */
  readonly isOver: boolean;
}
