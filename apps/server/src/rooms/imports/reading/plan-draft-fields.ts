import { z } from 'zod';

/** Text of a draft as a person may have corrected it: NFC, bounded. Empty text is kept: the cell is there and empty. */
export const words = z
  .string()
  .max(20_000)
  .transform((value) => value.normalize('NFC'));
export const maybe = words.nullable();
export const count = z.number().int().min(0).max(1_000_000);
export const order = count.nullable();
export const money = z.number().int().min(0).max(1e15).nullable();
export const day = z.iso.date().nullable();
/** A month, or a day where the paper gives one. */
export const monthOrDay = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
  .nullable();
export const year = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .nullable();
export const level = z.number().int().min(1).max(4).nullable();
export const criterion = z
  .string()
  .regex(/^\d{1,2}\.\d{1,2}$/)
  .nullable();
export const standard = z.number().int().min(1).max(99).nullable();

export function many<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(2000);
}

export const schoolLevel = z
  .enum(['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'primary-lower-secondary', 'multi-level'])
  .nullable();

export const period = { periodText: maybe, periodFrom: monthOrDay, periodTo: monthOrDay };

function member<Role extends z.ZodType>(roleKey: Role) {
  return z.object({
    order,
    name: words,
    position: maybe,
    role: maybe,
    roleKey,
    signature: words.exactOptional(),
    note: words.exactOptional(),
    duty: words.exactOptional(),
  });
}

export const groupMember = member(z.enum(['leader', 'member']).nullable());
export const councilMember = member(z.enum(['chair', 'viceChair', 'secretary', 'member']).nullable());
