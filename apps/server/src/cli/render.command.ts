import { type PaperKind, paperKinds } from '@minhchung/contract';
import type { PaperFormat } from '../rooms/papers/index.ts';
import type { Command, CommandContext } from './command.ts';
import { installationOptions } from './installation.ts';

// Above the command, whose help names the papers as soon as it is loaded.
const PAPER_NAMES: Readonly<Record<PaperKind, string>> = {
  councilDecision: 'quyết định thành lập (kiện toàn) Hội đồng',
  plan: 'kế hoạch tự đánh giá',
  councilSheet: 'danh sách Hội đồng có cột chữ ký',
  assignmentSheet: 'bảng phân công',
  evidenceNeedsSheet: 'bảng minh chứng cần thu thập',
  timetableSheet: 'thời gian biểu',
  resourcesSheet: 'nguồn lực và kinh phí',
  weekSheet: 'phiếu việc tuần',
  investmentLetter: 'tờ trình đề nghị đầu tư',
  firstMeetingMinutes: 'biên bản họp Hội đồng lần thứ nhất',
};

export const renderCommand: Command = {
  name: 'render',
  summary: {
    vi: 'Xuất một văn bản của trường ra tệp',
    en: 'Write a paper of a school to a file',
  },
  arguments: [{ name: 'DOC', help: { vi: namedPapers(), en: paperKinds.join(' | ') } }],
  options: {
    ...installationOptions(),
    format: {
      placeholder: 'docx|pdf|html|xlsx',
      help: { vi: 'Định dạng; mặc định docx', en: 'Format; docx by default' },
    },
    cycle: {
      placeholder: 'ID',
      help: { vi: 'Đợt tự đánh giá; mặc định là đợt mới nhất', en: 'The cycle; the newest by default' },
    },
    school: {
      placeholder: 'ID',
      help: { vi: 'Trường; cần khi máy chủ có nhiều trường', en: 'The school; needed when the server has several' },
    },
    week: {
      placeholder: 'N',
      help: { vi: 'Tuần của phiếu việc; mặc định là tuần này', en: 'Week of the week sheet; this week by default' },
    },
    output: { placeholder: 'FILE', help: { vi: 'Tệp sẽ ghi', en: 'File to write' } },
  },
  printsData: false,
  run: async (context) => {
    const kind = paperKinds.find((one) => one === context.arguments[0]);
    const { paperFormats } = await import('../rooms/papers/index.ts');
    const format = paperFormats.find((one) => one === (context.options.format ?? 'docx'));
    if (!kind || !format) {
      context.printError(
        context.say({
          vi: `Văn bản: ${paperKinds.join(', ')}. Định dạng: ${paperFormats.join(', ')}.`,
          en: `Papers: ${paperKinds.join(', ')}. Formats: ${paperFormats.join(', ')}.`,
        }),
      );
      return 2;
    }
    return render(context, kind, format);
  },
};

function namedPapers(): string {
  return paperKinds.map((kind) => `${kind} (${PAPER_NAMES[kind]})`).join(' | ');
}

async function render(context: CommandContext, kind: PaperKind, format: PaperFormat) {
  const { writeFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { openInstallation } = await import('./installation.ts');
  const { projectFolder } = await import('../platform/config/index.ts');
  const { createContext } = await import('../context.ts');
  const { createLogger } = await import('../platform/kit/logger.ts');
  const { findPaper } = await import('./find-paper.ts');
  const { renderPaper } = await import('../rooms/papers/index.ts');
  const { schoolDate } = await import('../platform/kit/clock.ts');
  const installation = await openInstallation(context);
  if (!installation) return 2;
  const root = projectFolder();
  const tools = createContext({
    databaseUrl: installation.appUrl,
    logger: createLogger({ level: 'error' }),
    authSecret: '',
    publicUrl: null,
    webDirectory: root,
    files: installation.files,
    paperTemplate: join(root, 'packages', 'docgen', 'src', 'render', 'typst', 'administrative-paper.typ'),
    productVersion: '',
    limits: { jsonBytes: 0, fileBytes: 0 },
  });
  try {
    const found = await findPaper(tools, installation.ownerUrl, kind, {
      schoolId: text(context.options.school),
      cycleId: text(context.options.cycle),
      week: Number(text(context.options.week)) || undefined,
    });
    if ('refusal' in found) {
      context.printError(context.say(found.refusal));
      return 1;
    }
    const rendered = await renderPaper(found, format, { pdf: tools.pdf, today: schoolDate(tools.clock.now()) });
    const target = text(context.options.output) ?? rendered.fileName;
    await writeFile(target, rendered.body);
    context.print(context.say({ vi: `Đã ghi ${target}`, en: `Wrote ${target}` }));
    return 0;
  } finally {
    await tools.close();
    await installation.close();
  }
}

function text(value: string | true | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
