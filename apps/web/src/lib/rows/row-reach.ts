/** Whether a row lies wholly within these standards: both its standard and that of its criterion, as the server asks. */
export function isWithin(standards: readonly string[], row: object): boolean {
  const standard: unknown = Reflect.get(row, 'standardCode');
  const criterion: unknown = Reflect.get(row, 'criterionCode');
  const named = [
    ...(typeof standard === 'string' ? [standard] : []),
    ...(typeof criterion === 'string' ? [criterion.split('.')[0] ?? ''] : []),
  ];
  return named.length > 0 && named.every((code) => standards.includes(code));
}
