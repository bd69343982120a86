import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';

export const recognitionQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['recognition', schoolId],
    queryFn: ({ signal }) => call(endpoints.getRecognitionBoard, { params: { schoolId }, signal }),
  });
