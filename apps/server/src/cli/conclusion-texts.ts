import type { Conclusion, Reason } from '@minhchung/domain';
import type { LocalText } from '../platform/config/index.ts';

/** The conclusion as lines for a person: the level first, then why, then what stands in the way of the next one. */
export function describeConclusion(conclusion: Conclusion): LocalText[] {
  return [
    headline(conclusion),
    ...section({ vi: 'Vì:', en: 'Because:' }, conclusion.because),
    ...section({ vi: 'Vướng:', en: 'Blocked by:' }, conclusion.blockedBy),
    ...missing(conclusion),
  ];
}

function headline(conclusion: Conclusion): LocalText {
  if (conclusion.status === 'undetermined') {
    const note = conclusion.amendmentNotHeld;
    return {
      vi: `Chưa xác định: giữa Mức ${conclusion.lower} và Mức ${conclusion.upper}.${note ? ` Văn bản sửa đổi ${note} chưa có trong bộ tiêu chuẩn.` : ''}`,
      en: `Undetermined: between Level ${conclusion.lower} and Level ${conclusion.upper}.${note ? ` The framework does not hold the amendment ${note}.` : ''}`,
    };
  }
  const { level, accreditationLevel, nationalStandardDegree } = conclusion;
  return {
    vi: [
      level === 0 ? 'Chưa đạt Mức 1.' : `Đạt Mức ${level}.`,
      accreditationLevel === null ? '' : ` Kiểm định chất lượng giáo dục Cấp độ ${accreditationLevel}.`,
      nationalStandardDegree === null ? '' : ` Chuẩn quốc gia Mức độ ${nationalStandardDegree}.`,
    ].join(''),
    en: [
      level === 0 ? 'Level 1 is not reached.' : `Level ${level} is reached.`,
      accreditationLevel === null ? '' : ` Accreditation level ${accreditationLevel}.`,
      nationalStandardDegree === null ? '' : ` National standard degree ${nationalStandardDegree}.`,
    ].join(''),
  };
}

function section(heading: LocalText, reasons: readonly Reason[]): LocalText[] {
  return reasons.length === 0 ? [] : [heading, ...reasons.map((reason) => indent(describeReason(reason)))];
}

function missing(conclusion: Conclusion): LocalText[] {
  if (conclusion.missing.length === 0) return [];
  return [
    { vi: 'Còn thiếu:', en: 'Missing:' },
    ...conclusion.missing.map(({ code, address }) =>
      indent(
        code === 'notAssessed'
          ? { vi: `${address}: chưa xét`, en: `${address}: not assessed` }
          : { vi: `${address}: nội dung văn bản chưa được xác minh`, en: `${address}: text of the law not verified` },
      ),
    ),
  ];
}

const indent = ({ vi, en }: LocalText): LocalText => ({ vi: `  ${vi}`, en: `  ${en}` });

function describeReason(reason: Reason): LocalText {
  const vi = `Mức ${reason.level}: `;
  const en = `Level ${reason.level}: `;
  switch (reason.code) {
    case 'criterionHolds':
    case 'criterionOpen':
    case 'criterionFails': {
      const { criterion, criterionLevel, notMet, notAssessed, unverified } = reason;
      const parts = (list: readonly string[], label: string): string =>
        list.length === 0 ? '' : ` (${label}: ${list.join(', ')})`;
      const state = {
        criterionHolds: { vi: 'đạt', en: 'reaches' },
        criterionOpen: { vi: 'chưa đủ kết quả để biết đạt', en: 'is open at' },
        criterionFails: { vi: 'không đạt', en: 'does not reach' },
      }[reason.code];
      return {
        vi: `${vi}tiêu chí ${criterion} ${state.vi} Mức ${criterionLevel}${parts(notMet, 'không đạt')}${parts(notAssessed, 'chưa xét')}${parts(unverified, 'chưa xác minh')}`,
        en: `${en}criterion ${criterion} ${state.en} Level ${criterionLevel}${parts(notMet, 'not met')}${parts(notAssessed, 'not assessed')}${parts(unverified, 'unverified')}`,
      };
    }
    case 'requiredLevelHolds':
      return { vi: `${vi}đã có Mức ${reason.requiredLevel}`, en: `${en}Level ${reason.requiredLevel} holds` };
    case 'requiredLevelOpen':
      return { vi: `${vi}Mức ${reason.requiredLevel} chưa rõ`, en: `${en}Level ${reason.requiredLevel} is open` };
    case 'requiredLevelFails':
      return { vi: `${vi}chưa có Mức ${reason.requiredLevel}`, en: `${en}Level ${reason.requiredLevel} is not held` };
    case 'othersHold':
    case 'othersOpen':
    case 'othersFail': {
      const { count, possible, needed, of } = reason;
      const most =
        possible > count ? { vi: `, nhiều nhất ${possible}`, en: `, at most ${possible}` } : { vi: '', en: '' };
      return {
        vi: `${vi}${count}${most.vi} trong ${of} tiêu chí còn lại đạt, cần ${needed}`,
        en: `${en}${count}${most.en} of the ${of} other criteria reach it, ${needed} are needed`,
      };
    }
    case 'extraConditionHolds':
      return { vi: `${vi}điều kiện thêm ${reason.key} đạt`, en: `${en}extra condition ${reason.key} holds` };
    case 'extraConditionOpen':
      return { vi: `${vi}điều kiện thêm ${reason.key} chưa xét`, en: `${en}extra condition ${reason.key} is open` };
    case 'extraConditionFails':
      return { vi: `${vi}điều kiện thêm ${reason.key} không đạt`, en: `${en}extra condition ${reason.key} fails` };
    case 'levelWithoutText':
      return {
        vi: `${vi}tiêu chí ${reason.criterion} không có yêu cầu ở mức này`,
        en: `${en}criterion ${reason.criterion} asks nothing at this level`,
      };
    case 'levelNotApplicable':
      return {
        vi: `${vi}tiêu chí ${reason.criterion} không áp dụng cho trường`,
        en: `${en}criterion ${reason.criterion} does not apply to the school`,
      };
  }
}
