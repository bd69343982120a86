import type { AmendmentContent, CouncilView, Row } from '@minhchung/contract';

/** The lists of a council, apart from its decision. */
export type CouncilLists = Pick<CouncilView, 'councilMembers' | 'groups' | 'groupMembers' | 'assignments'>;

/** A draft that begins as the council in force; rows keep their ids as their names. */
export function contentOf({ councilMembers, groups, groupMembers }: CouncilLists): AmendmentContent {
  return {
    members: councilMembers.map((row) => ({ ...printed(row), role: row.role, note: row.note })),
    groups: groups.map((group) => ({
      key: group.rowId,
      originId: group.rowId,
      kind: group.kind,
      number: group.number,
      title: group.title,
      standards: [...group.standards],
      members: groupMembers
        .filter((row) => row.parentId === group.rowId)
        .map((row) => ({ ...printed(row), role: row.role })),
    })),
  };
}

/**
 * The draft of a decision that is signed: every row has the id that it will bear, so that a later draft can go on from it
 * before its day has come. A row continues only what stands in the lists that it was drafted from.
 */
export function namedContent(content: AmendmentContent, base: CouncilLists, idOf: NameRows): AmendmentContent {
  const known = new Set([...base.councilMembers, ...base.groups, ...base.groupMembers].map(({ rowId }) => rowId));
  const named = <Row extends { readonly originId: string | null }>(row: Row, makeRowId: () => string): Row => {
    const rowId = row.originId !== null && known.has(row.originId) ? row.originId : makeRowId();
    return { ...row, key: rowId, originId: rowId };
  };
  return {
    members: content.members.map((member) => named(member, idOf.councilMember)),
    groups: content.groups.map((group) => ({
      ...named(group, idOf.group),
      members: group.members.map((member) => named(member, idOf.groupMember)),
    })),
  };
}

interface NameRows {
  readonly councilMember: () => string;
  readonly group: () => string;
  readonly groupMember: () => string;
}

/** The lists of a draft as rows, for its paper; assignments go on as they are, without the groups that are gone. */
export function listsOf(
  content: AmendmentContent,
  councilId: string,
  assignments: CouncilLists['assignments'],
): CouncilLists {
  const kept = new Set(content.groups.flatMap(({ originId }) => originId ?? []));
  return {
    councilMembers: content.members.map(({ key, originId: _, ...values }, at) => ({
      ...stored(key, councilId, at),
      ...values,
    })),
    groups: content.groups.map(({ key, originId, members: _, ...values }, at) => ({
      ...stored(originId ?? key, null, at),
      ...values,
    })),
    groupMembers: content.groups.flatMap((group) =>
      group.members.map(({ key, originId: _, ...values }, at) => ({
        ...stored(key, group.originId ?? group.key, at),
        ...values,
      })),
    ),
    assignments: assignments.map((row) => ({
      ...row,
      parties: row.parties.filter(({ groupId }) => groupId === null || kept.has(groupId)),
    })),
  };
}

function printed(row: Row<'councilMembers'> | Row<'groupMembers'>) {
  return {
    key: row.rowId,
    originId: row.rowId,
    personId: row.personId,
    printedName: row.printedName,
    printedPost: row.printedPost,
    printedRole: row.printedRole,
  };
}

function stored(rowId: string, parentId: string | null, at: number) {
  return { rowId, parentId, position: at + 1, version: 1 };
}
