/** "Nhân lực", "Nguồn nhân lực", "Về con người": how papers head the row that speaks of people. */
const NAMED_FOR_PEOPLE = /^(nguồn |về )?(nhân lực|con người|nhân sự)/iu;

/** Whether a resource of the plan is one of people: by its kind, or, for a row of a printed table, by its label. */
export function speaksOfPeople({ kind, label }: { readonly kind: string; readonly label: string }): boolean {
  if (kind === 'people') return true;
  return kind === 'resourceRow' && NAMED_FOR_PEOPLE.test(label.normalize('NFC').trim());
}
