import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CycleAddress } from '../school/queries.ts';
import { paperOfPage } from './paper-of-page.ts';

/** Alt + P: from any page of a cycle to the paper that it becomes, and back again. With Alt, so that typing never triggers it. */
export function usePaperKey(place: CycleAddress): void {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { schoolId, cycleId } = place;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyP' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const paper = paperOfPage(path);
      if (paper === null) return window.history.back();
      void navigate({ to: '/s/$schoolId/c/$cycleId/papers', params: { schoolId, cycleId }, search: { paper } });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, path, schoolId, cycleId]);
}
