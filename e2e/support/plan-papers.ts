import { join } from 'node:path';
import { root } from '../../tools/run/root.ts';

export interface PlanPaper {
  readonly file: string;
  readonly path: string;
  /** Chair of the council in the paper: the workspace must show her once the paper is confirmed. */
  readonly chair: string;
}

const samples = join(root, 'packages/importer/fixtures/samples');

const chairs = {
  'plan-luong-son': 'Đặng Thị Kim Oanh',
  'plan-preschool': 'Lò Thị Hạnh Dung',
  'plan-tt57-primary': 'Phan Đức Hiệp',
} as const;

function paper(stem: keyof typeof chairs, format: string): PlanPaper {
  const file = `${stem}.${format}`;
  return { file, path: join(samples, file), chair: chairs[stem] };
}

/** Every sample in every format that a school may bring it in. */
export const planPapers: readonly [PlanPaper, ...PlanPaper[]] = [
  paper('plan-luong-son', 'txt'),
  paper('plan-luong-son', 'docx'),
  paper('plan-luong-son', 'html'),
  paper('plan-luong-son', 'pdf'),
  paper('plan-preschool', 'txt'),
  paper('plan-preschool', 'docx'),
  paper('plan-preschool', 'doc'),
  paper('plan-tt57-primary', 'txt'),
  paper('plan-tt57-primary', 'docx'),
];
