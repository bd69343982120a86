/** The people of the journeys, all invented. */
export interface Person {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

export const people = {
  /** First administrator of the server and of the school. */
  administrator: { name: 'Nguyễn Thị An', username: 'nguyenthian', password: 'mat-khau-cua-co-an' },
} as const satisfies Record<string, Person>;

export const school = { name: 'Trường Tiểu học Suối Ngàn', levels: ['primary'] } as const;
