import type { LocalText } from '../platform/config/index.ts';

/** What the frame itself says; a verb's own texts stand in its file. */
export const frameMessages = {
  intro: {
    vi: 'Minh Chứng: tự đánh giá, minh chứng và hồ sơ đạt chuẩn quốc gia của nhà trường.',
    en: 'Minh Chứng: self-evaluation, evidence and national-standard recognition of a school.',
  },
  usage: { vi: 'Cách dùng', en: 'Usage' },
  verb: { vi: 'LỆNH', en: 'VERB' },
  options: { vi: 'TÙY CHỌN', en: 'OPTIONS' },
  verbsHeading: { vi: 'Các lệnh:', en: 'Verbs:' },
  argumentsHeading: { vi: 'Tham số:', en: 'Arguments:' },
  optionsHeading: { vi: 'Tùy chọn:', en: 'Options:' },
  helpOption: { vi: 'In hướng dẫn này', en: 'Print this help' },
  languageOption: { vi: 'Ngôn ngữ của thông báo', en: 'Language of messages' },
  jsonOption: { vi: 'In dữ liệu dạng JSON', en: 'Print data as JSON' },
  exitCodes: {
    vi: 'Mã kết thúc: 0 xong · 1 có điều cần xem hoặc dữ liệu bị từ chối · 2 lệnh viết chưa đúng.',
    en: 'Exit codes: 0 done · 1 findings or refused input · 2 wrong usage.',
  },
  moreHelp: {
    vi: 'Thêm --help sau một lệnh để xem hướng dẫn của lệnh đó.',
    en: 'Add --help to a verb to read about it.',
  },
} as const satisfies Record<string, LocalText>;

export function unknownVerb(verb: string, nearest: string | undefined): LocalText {
  return {
    vi: `Không có lệnh "${verb}".${nearest ? ` Có phải bạn muốn "${nearest}"?` : ''} Gõ "minhchung --help" để xem các lệnh.`,
    en: `There is no verb "${verb}".${nearest ? ` Did you mean "${nearest}"?` : ''} "minhchung --help" lists them.`,
  };
}

export function unknownOption(option: string, nearest: string | undefined): LocalText {
  return {
    vi: `Không có tùy chọn "--${option}".${nearest ? ` Có phải bạn muốn "--${nearest}"?` : ''}`,
    en: `There is no option "--${option}".${nearest ? ` Did you mean "--${nearest}"?` : ''}`,
  };
}

export function optionNeedsValue(option: string): LocalText {
  return { vi: `Tùy chọn "--${option}" cần một giá trị.`, en: `Option "--${option}" needs a value.` };
}

export function optionTakesNoValue(option: string): LocalText {
  return { vi: `Tùy chọn "--${option}" không nhận giá trị.`, en: `Option "--${option}" takes no value.` };
}

export function missingArgument(name: string): LocalText {
  return { vi: `Thiếu tham số ${name}.`, en: `The argument ${name} is missing.` };
}

export function extraArgument(text: string): LocalText {
  return { vi: `Thừa tham số "${text}".`, en: `Unexpected argument "${text}".` };
}

export function unknownLanguage(text: string): LocalText {
  return {
    vi: `Không có ngôn ngữ "${text}"; dùng vi hoặc en.`,
    en: `There is no language "${text}"; use vi or en.`,
  };
}
