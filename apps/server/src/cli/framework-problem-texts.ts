import type { FrameworkFix, FrameworkProblem, FrameworkProblemCode } from '@minhchung/domain';
import type { Language, LocalText } from '../platform/config/index.ts';

export function describeFrameworkProblem({ code, params }: FrameworkProblem, language: Language): string {
  return fillIn(problemTexts[code][language], params);
}

export function describeFix({ fix, params }: FrameworkProblem, language: Language): string {
  return fillIn(fixTexts[fix][language], params);
}

function fillIn(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}

const problemTexts: Readonly<Record<FrameworkProblemCode, LocalText>> = {
  wrongType: { vi: 'Cần kiểu {expected} nhưng là {found}.', en: 'Expected {expected}, found {found}.' },
  missingField: { vi: 'Thiếu trường "{field}".', en: 'The field "{field}" is missing.' },
  unknownField: { vi: 'Không có trường tên "{field}".', en: 'There is no field named "{field}".' },
  emptyText: { vi: 'Nội dung để trống.', en: 'The text is empty.' },
  notOneOf: { vi: '"{found}" không thuộc: {allowed}.', en: '"{found}" is none of: {allowed}.' },
  notADate: { vi: '"{found}" không phải ngày có thật.', en: '"{found}" is no calendar date.' },
  emptyList: { vi: 'Danh sách cần ít nhất {min} mục.', en: 'The list needs at least {min} entries.' },
  outOfRange: { vi: 'Giá trị {found} nhỏ hơn {min}.', en: '{found} is less than {min}.' },
  duplicate: { vi: '"{value}" xuất hiện nhiều lần.', en: '"{value}" occurs more than once.' },
  notInOrder: { vi: 'Gặp {found}, đúng thứ tự là {expected}.', en: 'Found {found}, the order asks for {expected}.' },
  codeOutsideStandard: {
    vi: 'Mã {found} không thuộc tiêu chuẩn {standard}.',
    en: 'The code {found} does not belong to standard {standard}.',
  },
  wrongCriteriaCount: {
    vi: 'Số tiêu chí theo từng tiêu chuẩn là {found}, văn bản quy định {expected}.',
    en: 'Criteria per standard are {found}, the law has {expected}.',
  },
  wrongMandatoryCount: {
    vi: 'Có {found} tiêu chí bắt buộc, văn bản quy định {expected}.',
    en: '{found} criteria are mandatory, the law has {expected}.',
  },
  emptyLevelWithoutReason: {
    vi: 'Mức {level} không có yêu cầu và không nêu lý do.',
    en: 'Level {level} has neither requirements nor a reason.',
  },
  reasonOnFilledLevel: {
    vi: 'Mức {level} có yêu cầu nhưng lại nêu lý do để trống.',
    en: 'Level {level} has requirements and yet a reason for having none.',
  },
  levelNotDeclared: { vi: 'Mức {level} chưa được khai báo.', en: 'Level {level} is not declared.' },
  levelNotCovered: { vi: 'Tiêu chí {criterion} thiếu mức {level}.', en: 'Criterion {criterion} lacks level {level}.' },
  levelWithoutRule: { vi: 'Mức {level} chưa có quy tắc kết luận.', en: 'Level {level} has no conclusion rule.' },
  measureNotDeclared: { vi: 'Số liệu "{measure}" chưa được khai báo.', en: 'The measure "{measure}" is not declared.' },
  unitDiffers: {
    vi: 'Số liệu "{measure}" dùng đơn vị {unit} nhưng khai báo là {declared}.',
    en: 'The measure "{measure}" is used in {unit} but declared in {declared}.',
  },
  scopeWithoutValue: {
    vi: 'Ngưỡng của "{measure}" nêu vùng khó khăn mà không có giá trị cho vùng đó (hoặc ngược lại).',
    en: 'The threshold of "{measure}" names a disadvantaged area without its value, or the reverse.',
  },
  indicatorMissing: {
    vi: 'Yêu cầu "{key}" thiếu chữ của chỉ báo.',
    en: 'Requirement "{key}" lacks its indicator letter.',
  },
  indicatorMismatch: {
    vi: 'Khóa "{key}" không khớp với chỉ báo {indicator}.',
    en: 'The key "{key}" does not fit the indicator {indicator}.',
  },
  requiresLevelBroken: {
    vi: 'Mức {level} phải dựa trên mức {expected}.',
    en: 'Level {level} must require level {expected}.',
  },
  tooManyOthers: {
    vi: 'Đòi {found} tiêu chí khác nhưng chỉ có {others}.',
    en: 'Asks for {found} other criteria, but there are only {others}.',
  },
  ruleAsksNothing: {
    vi: 'Quy tắc của mức {level} không đòi hỏi gì.',
    en: 'The rule of level {level} asks for nothing.',
  },
  outcomeMissing: { vi: 'Mức {level} chưa có kết quả công nhận.', en: 'Level {level} has no outcome.' },
  outcomeFalls: {
    vi: 'Mức {level} cho {found}, thấp hơn {below} của mức dưới.',
    en: 'Level {level} gives {found}, less than the {below} of a lower level.',
  },
  datesReversed: { vi: 'Ngày {earlier} đứng sau ngày {later}.', en: '{earlier} comes after {later}.' },
  exampleDoesNotFit: {
    vi: 'Ví dụ "{example}" không theo kiểu {style} với {digits} chữ số.',
    en: 'The example "{example}" does not follow the style {style} with {digits} digits.',
  },
  unknownCriterion: { vi: 'Không có tiêu chí này trong bộ.', en: 'The framework has no such criterion.' },
  criterionNotMapped: { vi: 'Tiêu chí chưa được đối chiếu.', en: 'The criterion is not mapped.' },
  titleDiffers: { vi: 'Tên khác với tên trong bộ tiêu chuẩn.', en: 'The title differs from that in the framework.' },
  relationMismatch: {
    vi: 'Quan hệ không khớp với các tiêu chí nêu ra.',
    en: 'The relation does not fit the criteria that are named.',
  },
  wrongFramework: { vi: 'Mã bộ tiêu chuẩn không khớp.', en: 'The framework id does not match.' },
};

const fixTexts: Readonly<Record<FrameworkFix, LocalText>> = {
  giveType: { vi: 'Viết lại theo kiểu {expected}.', en: 'Write it as {expected}.' },
  addField: { vi: 'Thêm trường "{field}".', en: 'Add the field "{field}".' },
  removeField: { vi: 'Bỏ trường "{field}" hoặc sửa lại tên.', en: 'Remove the field "{field}" or correct its name.' },
  writeText: { vi: 'Viết nội dung bằng cả hai thứ tiếng.', en: 'Write the text in both languages.' },
  chooseOneOf: { vi: 'Chọn một trong: {allowed}.', en: 'Choose one of: {allowed}.' },
  writeDate: { vi: "Viết ngày dạng '2026-07-07'.", en: "Write the date as '2026-07-07'." },
  addEntry: { vi: 'Thêm mục cho đủ.', en: 'Add the entries that are missing.' },
  correctNumber: { vi: 'Đối chiếu văn bản và sửa con số.', en: 'Compare with the law and correct the number.' },
  renameOne: { vi: 'Đổi tên một trong các mục trùng.', en: 'Rename one of them.' },
  reorder: { vi: 'Xếp lại theo thứ tự của văn bản.', en: 'Put them in the order of the law.' },
  correctCode: { vi: 'Sửa mã cho đúng tiêu chuẩn và thứ tự.', en: 'Correct the code to its standard and order.' },
  compareWithLaw: { vi: 'Đối chiếu với văn bản.', en: 'Compare with the law.' },
  addReason: {
    vi: 'Thêm emptyReason với code none hoặc unverified.',
    en: 'Add emptyReason with code none or unverified.',
  },
  removeReason: { vi: 'Bỏ emptyReason.', en: 'Remove emptyReason.' },
  declareLevel: {
    vi: 'Khai báo mức trong "levels" hoặc sửa số mức.',
    en: 'Declare the level in "levels" or correct it.',
  },
  addRule: { vi: 'Thêm quy tắc vào "conclusion".', en: 'Add a rule to "conclusion".' },
  declareMeasure: {
    vi: 'Khai báo số liệu trong quantitativeData của tiêu chí.',
    en: "Declare the measure in the criterion's quantitativeData.",
  },
  alignUnit: { vi: 'Dùng cùng một đơn vị ở cả hai nơi.', en: 'Use the same unit in both places.' },
  addValue: {
    vi: 'Nêu cả disadvantagedValue và disadvantagedScope.',
    en: 'Give both disadvantagedValue and disadvantagedScope.',
  },
  correctIndicator: { vi: 'Sửa chữ của chỉ báo cho khớp với khóa.', en: 'Make indicator and key agree.' },
  correctRequiredLevel: { vi: 'Sửa requiresLevel.', en: 'Correct requiresLevel.' },
  addCondition: { vi: 'Thêm điều kiện cho quy tắc.', en: 'Give the rule a condition.' },
  addOutcome: { vi: 'Thêm kết quả của mức vào "outcomes".', en: 'Add the level to "outcomes".' },
  correctDates: { vi: 'Sửa lại các ngày.', en: 'Correct the dates.' },
  correctExample: { vi: 'Sửa ví dụ theo đúng kiểu mã.', en: 'Make the example follow the code style.' },
  addMapping: { vi: 'Thêm dòng đối chiếu cho tiêu chí.', en: 'Add a mapping for the criterion.' },
  copyTitle: { vi: 'Chép đúng tên từ bộ tiêu chuẩn.', en: 'Copy the title from the framework.' },
  correctRelation: { vi: 'Sửa quan hệ đối chiếu.', en: 'Correct the relation.' },
  correctFrameworkId: { vi: 'Sửa mã bộ tiêu chuẩn.', en: 'Correct the framework id.' },
};
