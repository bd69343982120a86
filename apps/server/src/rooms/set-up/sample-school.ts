import type { NewSchool } from '../schools/index.ts';

/** The invented school of the sample plan, to look around in before entering the own one. */
export const sampleSchool: NewSchool = {
  name: 'Trường Tiểu học Lương Sơn (mẫu)',
  levels: ['primary'],
  isSample: true,
  profile: {
    validFrom: '2020-09-01',
    name: 'Trường Tiểu học Lương Sơn',
    governingBody: 'PHÒNG GDĐT SÔNG CÔNG',
    place: 'Lương Sơn',
    notationCode: 'THLS',
  },
  // From that day schools stand under their commune, and no new paper names a Phòng GDĐT.
  laterProfiles: [
    {
      validFrom: '2025-07-01',
      name: 'Trường Tiểu học Lương Sơn',
      governingBody: 'UBND PHƯỜNG LƯƠNG SƠN',
      place: 'Lương Sơn',
      notationCode: 'THLS',
    },
  ],
};
