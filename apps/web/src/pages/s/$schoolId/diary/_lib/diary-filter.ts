export interface DiaryFilter {
  readonly cycleId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly subjectId?: string | undefined;
}
