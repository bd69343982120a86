/**
 * Whether somebody works at the school no longer on `today` (`yyyy-mm-dd`, the school's day). `leftOn` is the first day
 * away and may lie ahead, for instance from a handover that is signed: until then the person is there as ever.
 */
export function hasLeft({ leftOn }: { readonly leftOn: string | null }, today: string): boolean {
  return leftOn !== null && leftOn <= today;
}
