/** 1 mm = 56.69 twips (twentieths of a point). */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Column widths that add up to the whole exactly. */
export function columnWidths(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let used = 0;
  return weights.map((weight, index) => {
    const width = index === weights.length - 1 ? total - used : Math.round((weight / sum) * total);
    used += width;
    return width;
  });
}
