import { problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface FormFootProps {
  /** What sending the form starts: under way, or ended by a refusal. */
  readonly work: { readonly isPending: boolean; readonly error: Error | null };
  readonly submit: string;
  readonly close?: string;
  readonly onClose: () => void;
}

/** The end of a form in a dialog: why it was refused, the button that sends it, the way out. */
export function FormFoot({ work, submit, close, onClose }: FormFootProps) {
  return (
    <>
      {work.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(work.error, language())}</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" loading={work.isPending}>
          {submit}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {close ?? m.close()}
        </Button>
      </div>
    </>
  );
}
