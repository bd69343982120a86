/** Nine people of a small school, all invented: name, kind of post, post as printed. */
export const smallStaff: readonly (readonly [fullName: string, kind: string, title: string])[] = [
  ['Phan Đức Hiệp', 'principal', 'Hiệu trưởng'],
  ['Tạ Thị Mỹ Hằng', 'vice-principal', 'Phó Hiệu trưởng'],
  ['Lục Văn Tuân', 'office-group-head', 'Tổ trưởng tổ Văn phòng'],
  ['Hứa Thị Bảo Châu', 'subject-group-head', 'Tổ trưởng tổ 1, 2, 3'],
  ['Nguyễn Xuân Bách', 'subject-group-head', 'Tổ trưởng tổ 4, 5'],
  ['Triệu Thị Mai Phương', 'union-chair', 'Chủ tịch Công đoàn'],
  ['Bùi Quốc Đạt', 'youth-leader', 'Tổng phụ trách Đội'],
  ['Kiều Thị Ngà', 'teacher', 'Giáo viên'],
  ['Phùng Văn Lực', 'clerk', 'Văn thư'],
];
