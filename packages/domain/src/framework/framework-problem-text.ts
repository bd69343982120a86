import type { Language } from './framework.ts';
import type { FrameworkFix, FrameworkProblem, FrameworkProblemCode } from './shape.ts';

/** Says in words what is wrong and what to do; the place stands in `problem.path`. */
export function frameworkProblemText(problem: FrameworkProblem, language: Language): { message: string; fix: string } {
  return {
    message: fill(problemTexts[problem.code][language], problem.params),
    fix: fill(fixTexts[problem.fix][language], problem.params),
  };
}

function fill(template: string, params: FrameworkProblem['params']): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? ''));
}

const problemTexts: Readonly<Record<FrameworkProblemCode, Readonly<Record<Language, string>>>> = {
  wrongType: { vi: 'Cần kiểu “{expected}” nhưng lại là “{found}”.', en: 'Expected {expected}, found {found}.' },
  missingField: { vi: 'Thiếu trường “{field}”.', en: 'The field “{field}” is missing.' },
  unknownField: { vi: 'Trường “{field}” không có trong lược đồ.', en: 'The field “{field}” is not known.' },
  emptyText: { vi: 'Nội dung để trống.', en: 'The text is empty.' },
  notOneOf: { vi: '“{found}” không nằm trong: {allowed}.', en: '“{found}” is none of: {allowed}.' },
  notADate: { vi: '“{found}” không phải là ngày có thật.', en: '“{found}” is not a real date.' },
  emptyList: { vi: 'Danh sách cần ít nhất {min} mục.', en: 'The list needs at least {min} entries.' },
  outOfRange: { vi: 'Số {found} nhỏ hơn mức tối thiểu {min}.', en: '{found} is below the minimum of {min}.' },
  duplicate: { vi: '“{value}” bị lặp lại.', en: '“{value}” stands twice.' },
  notInOrder: {
    vi: 'Sai thứ tự: là {found}, cần {expected}.',
    en: 'Out of order: found {found}, expected {expected}.',
  },
  codeOutsideStandard: {
    vi: 'Mã tiêu chí {found} không thuộc tiêu chuẩn {standard}.',
    en: 'Criterion code {found} does not belong to standard {standard}.',
  },
  wrongCriteriaCount: {
    vi: 'Số tiêu chí theo tiêu chuẩn là {found}; bộ này có {expected}.',
    en: 'Criteria per standard are {found}; this set has {expected}.',
  },
  wrongMandatoryCount: {
    vi: 'Có {found} tiêu chí bắt buộc; bộ này có {expected}.',
    en: '{found} criteria are mandatory; this set has {expected}.',
  },
  emptyLevelWithoutReason: {
    vi: 'Mức {level} không có yêu cầu mà cũng không nêu lý do.',
    en: 'Level {level} has neither requirements nor a reason.',
  },
  reasonOnFilledLevel: {
    vi: 'Mức {level} có yêu cầu nên không được có lý do để trống.',
    en: 'Level {level} has requirements, so a reason for being empty is wrong.',
  },
  levelNotDeclared: {
    vi: 'Mức {level} chưa khai báo trong “levels”.',
    en: 'Level {level} is not declared in “levels”.',
  },
  levelNotCovered: { vi: 'Tiêu chí {criterion} thiếu Mức {level}.', en: 'Criterion {criterion} lacks Level {level}.' },
  levelWithoutRule: { vi: 'Mức {level} chưa có quy tắc kết luận.', en: 'Level {level} has no rule of conclusion.' },
  measureNotDeclared: {
    vi: 'Ngưỡng dùng số đo “{measure}” chưa khai báo ở tiêu chí này.',
    en: 'The threshold uses “{measure}”, which this criterion does not declare.',
  },
  unitDiffers: {
    vi: 'Đơn vị của “{measure}” là “{unit}”, nơi khai báo ghi “{declared}”.',
    en: 'The unit of “{measure}” is “{unit}”, declared as “{declared}”.',
  },
  scopeWithoutValue: {
    vi: 'Ngưỡng “{measure}” chỉ có một trong hai: giá trị và phạm vi vùng khó khăn.',
    en: 'Threshold “{measure}” has only one of the two: value and scope for disadvantaged areas.',
  },
  indicatorMissing: { vi: 'Mục “{key}” thiếu chữ chỉ báo.', en: 'Item “{key}” lacks its indicator.' },
  indicatorMismatch: {
    vi: 'Khóa “{key}” không hợp với chỉ báo “{indicator}”.',
    en: 'The key “{key}” does not fit indicator “{indicator}”.',
  },
  requiresLevelBroken: {
    vi: 'Quy tắc Mức {level} phải dựa trên Mức {expected} (0 = không dựa mức nào).',
    en: 'The rule of Level {level} must rest on Level {expected} (0 = on none).',
  },
  tooManyOthers: {
    vi: 'Đòi {found} tiêu chí khác trong khi chỉ có {others}.',
    en: '{found} other criteria are asked for, there are {others}.',
  },
  ruleAsksNothing: { vi: 'Quy tắc Mức {level} không đòi hỏi điều gì.', en: 'The rule of Level {level} asks nothing.' },
  outcomeMissing: { vi: 'Mức {level} chưa có kết quả công nhận.', en: 'Level {level} has no outcome.' },
  outcomeFalls: {
    vi: 'Mức {level} cho kết quả {found}, thấp hơn mức dưới ({below}).',
    en: 'Level {level} gives {found}, less than a lower level ({below}).',
  },
  datesReversed: { vi: 'Ngày {later} sớm hơn ngày {earlier}.', en: '{later} is before {earlier}.' },
  exampleDoesNotFit: {
    vi: 'Mã ví dụ “{example}” không theo kiểu “{style}” {digits} chữ số hoặc trỏ tới tiêu chí không có.',
    en: 'The example “{example}” does not follow style “{style}” with {digits} digits, or names no criterion.',
  },
  unknownCriterion: { vi: 'Không có tiêu chí {found} trong bộ này.', en: 'The set has no criterion {found}.' },
  criterionNotMapped: { vi: 'Tiêu chí {criterion} chưa được đối chiếu.', en: 'Criterion {criterion} is not mapped.' },
  titleDiffers: {
    vi: 'Tên tiêu chí {criterion} khác với tệp bộ tiêu chuẩn.',
    en: 'The title of criterion {criterion} differs from the framework file.',
  },
  relationMismatch: {
    vi: 'Quan hệ “{relation}” không hợp với đích “{found}”.',
    en: 'The relation “{relation}” does not fit the target “{found}”.',
  },
  wrongFramework: { vi: 'Không có bộ tiêu chuẩn “{found}”.', en: 'There is no framework “{found}”.' },
};

const fixTexts: Readonly<Record<FrameworkFix, Readonly<Record<Language, string>>>> = {
  giveType: { vi: 'Sửa lại kiểu giá trị; mã phải đặt trong nháy.', en: 'Write a value of that type; quote codes.' },
  addField: { vi: 'Thêm trường “{field}”.', en: 'Add the field “{field}”.' },
  removeField: { vi: 'Bỏ trường “{field}” hoặc sửa tên trường.', en: 'Remove “{field}” or correct its name.' },
  writeText: { vi: 'Viết nội dung bằng cả hai thứ tiếng.', en: 'Write the text, in both languages.' },
  chooseOneOf: { vi: 'Chọn một giá trị trong danh sách.', en: 'Choose one value of the list.' },
  writeDate: { vi: 'Ghi ngày dạng yyyy-mm-dd, đặt trong nháy.', en: 'Write the date as yyyy-mm-dd, quoted.' },
  addEntry: { vi: 'Thêm mục còn thiếu.', en: 'Add the missing entry.' },
  correctNumber: { vi: 'Sửa lại con số.', en: 'Correct the number.' },
  renameOne: { vi: 'Đổi một trong hai cho khác nhau.', en: 'Rename one of the two.' },
  reorder: { vi: 'Xếp lại theo thứ tự số.', en: 'Put the entries in numerical order.' },
  correctCode: { vi: 'Sửa lại mã theo dạng “tiêu chuẩn.số”.', en: 'Correct the code to “standard.number”.' },
  compareWithLaw: { vi: 'Đối chiếu lại với văn bản và bổ sung.', en: 'Compare with the circular and complete it.' },
  addReason: { vi: 'Thêm “emptyReason” gồm code, vi, en.', en: 'Add “emptyReason” with code, vi and en.' },
  removeReason: { vi: 'Bỏ “emptyReason”.', en: 'Remove “emptyReason”.' },
  declareLevel: { vi: 'Khai báo mức này hoặc sửa số mức.', en: 'Declare the level or correct its number.' },
  addRule: { vi: 'Thêm quy tắc cho mức này vào “conclusion”.', en: 'Add a rule for this level to “conclusion”.' },
  declareMeasure: {
    vi: 'Thêm “{measure}” vào quantitativeData của tiêu chí.',
    en: 'Add “{measure}” to the quantitativeData of the criterion.',
  },
  alignUnit: { vi: 'Dùng cùng một đơn vị ở hai nơi.', en: 'Use one unit in both places.' },
  addValue: {
    vi: 'Ghi đủ cả disadvantagedValue và disadvantagedScope.',
    en: 'Give both disadvantagedValue and disadvantagedScope.',
  },
  correctIndicator: {
    vi: 'Sửa chữ chỉ báo hoặc khóa: a, hoặc a1, a2…; mức không chia chỉ báo dùng *.',
    en: 'Correct indicator or key: a, or a1, a2…; a level without indicators uses *.',
  },
  correctRequiredLevel: {
    vi: 'Ghi mức liền dưới vào requiresLevel.',
    en: 'Put the level right below in requiresLevel.',
  },
  addCondition: { vi: 'Thêm điều kiện cho mức này.', en: 'Add a condition for this level.' },
  addOutcome: { vi: 'Thêm dòng cho mức này vào “outcomes”.', en: 'Add a row for this level to “outcomes”.' },
  correctDates: { vi: 'Kiểm tra lại hai ngày.', en: 'Check the two dates.' },
  correctExample: {
    vi: 'Ghi một mã ví dụ đúng kiểu, không có ngoặc.',
    en: 'Write a fitting example without brackets.',
  },
  addMapping: { vi: 'Thêm dòng đối chiếu, kể cả khi quan hệ là “none”.', en: 'Add a mapping, even if it is “none”.' },
  copyTitle: { vi: 'Chép lại tên từ tệp bộ tiêu chuẩn.', en: 'Copy the title from the framework file.' },
  correctRelation: {
    vi: 'Chỉ “none” có đích null; quan hệ khác phải có tiêu chí đích và tên.',
    en: 'Only “none” has a null target; any other relation needs target and title.',
  },
  correctFrameworkId: { vi: 'Ghi đúng mã của bộ tiêu chuẩn.', en: 'Write the id of an existing framework.' },
};
