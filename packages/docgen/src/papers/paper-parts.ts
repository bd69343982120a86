/**
 * Parts that every issued paper shares. `null` always means "the school does not have it (yet)": the paper then prints a
 * dotted blank that is listed by `listBlanks`, never an invented value.
 */
export interface PaperHead {
  /** Upper line on the left, as printed: "UBND XÃ SUỐI NGÀN". Valid on the date of the paper. */
  readonly governingBody: string | null;
  /** Name of the school with its kind, any case: "Trường Tiểu học Suối Ngàn". */
  readonly schoolName: string;
  /** Name of the administrative unit for the date line, without "xã" or "phường": "Suối Ngàn". */
  readonly place: string | null;
  /** Running number without leading words: "5", "05", "27a". Printed with two digits at least. */
  readonly number: string | null;
  /** What follows the slash: "KH-THSN", "QĐ-THSN". */
  readonly notation: string | null;
  /** Date of the paper, ISO `yyyy-mm-dd`. */
  readonly date: string | null;
  /** Lines of the letterhead as the school breaks them; absent or empty: broken by width. */
  readonly lines?: LetterheadLines | null;
}

export interface LetterheadLines {
  /** Upper line on the left, one item per printed line. */
  readonly governingBody: readonly string[];
  /** Name of the school, one item per printed line. */
  readonly school: readonly string[];
}

/** The school's own fixed wording for one kind of paper; empty: the standard wording of the form. Plain text. */
export interface PaperWording {
  /** Paragraphs before the first article, section or table. */
  readonly opening: readonly string[];
  /** Last sentence; the end mark is added. */
  readonly closing: string | null;
  /** Further lines of the legal basis. */
  readonly legalBases: readonly string[];
  /** Lines of "Nơi nhận" instead of the standard ones. */
  readonly recipients: readonly string[];
}

/** One line of the legal basis, with its first words and with or without its final mark: "Căn cứ Thông tư số … ;" */
export interface LegalBasisLine {
  readonly text: string;
}

/** One line of "Nơi nhận", with or without leading dash and final mark: "UBND xã Suối Ngàn (để b/c)", "Lưu: VT". */
export interface RecipientLine {
  readonly text: string;
}

export interface Signer {
  /** Line of authority above the post: "TM. HỘI ĐỒNG TỰ ĐÁNH GIÁ", "KT. HIỆU TRƯỞNG"; null when the head signs in person. */
  readonly authority: string | null;
  /** "HIỆU TRƯỞNG", "CHỦ TỊCH". */
  readonly post: string | null;
  /** Post at the school below a council post, when the school's seal is used: "HIỆU TRƯỞNG". */
  readonly secondPost: string | null;
  readonly fullName: string | null;
}

export type CouncilRole = 'chair' | 'viceChair' | 'secretary' | 'member';
export type GroupRole = 'leader' | 'member';

export interface CouncilMemberLine {
  readonly fullName: string;
  /** Post at the school, as printed: "Phó Hiệu trưởng". */
  readonly position: string | null;
  readonly role: CouncilRole;
  /** Own wording of the role if the school has one ("P. Chủ tịch HĐ"); null prints the usual words of the form. */
  readonly roleText: string | null;
  readonly note: string | null;
}

export interface GroupMemberLine {
  readonly fullName: string;
  readonly position: string | null;
  readonly role: GroupRole;
  readonly roleText: string | null;
}

export interface SecretaryGroupLines {
  readonly members: readonly GroupMemberLine[];
}

export interface WorkingGroupLines {
  /** "1" for "Nhóm 1"; null for a group that has only a name. */
  readonly number: number | null;
  /** Own name of the group, without "Nhóm 1": "Chịu trách nhiệm đánh giá Tiêu chuẩn 1"; null prints the standards. */
  readonly name: string | null;
  /** Numbers of the standards in charge. */
  readonly standards: readonly number[];
  /** Title of the standard in charge, when the group has exactly one or the paper prints one. */
  readonly standardTitle: string | null;
  readonly members: readonly GroupMemberLine[];
}

/** Who answers for a standard or a criterion: one row of the assignment table. */
export interface AssignmentLine {
  readonly standard: number | null;
  /** Code as the framework prints it: "1.3"; null when the row is about a whole standard. */
  readonly criterion: string | null;
  /** Title of the criterion or of the standard, without its code. */
  readonly title: string | null;
  /** TT57: the criterion is mandatory; null where the framework knows no such thing. */
  readonly isMandatory: boolean | null;
  readonly groupNumbers: readonly number[];
  /** Persons, posts or groups in words, as printed: "Nhóm 1 - Vi Thị Ngọc Ánh", "Hiệu trưởng". */
  readonly assignee: string | null;
  /** Post of the one person of `assignee`, for the task table when no list of the council has her. */
  readonly assigneePost?: string | null;
  /** "Tháng 8/2021", "10/01/2027". */
  readonly periodText: string | null;
  readonly note: string | null;
}
