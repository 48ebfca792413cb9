import type { Branch, Degree, Department, Role, Shift } from './choices.ts'
import type { Text } from './text.ts'

/* What choices are called where the server says them. */

export const roleNames: Readonly<Record<Role, Text>> = {
  VETERAN: { zh: '退役军人', en: 'veteran' },
  EMPLOYER: { zh: '用人单位', en: 'employer' },
  STAFF: { zh: '工作人员', en: 'staff' },
}

export const departmentNames: Readonly<Record<Department, Text>> = {
  EMPLOYMENT: { zh: '就业部门', en: 'the employment department' },
  RELIEF: { zh: '优抚部门', en: 'the relief department' },
}

export const degreeNames: Readonly<Record<Degree, Text>> = {
  NONE: { zh: '初中以下', en: 'below junior high school' },
  JUNIOR_HIGH: { zh: '初中', en: 'junior high school' },
  HIGH_SCHOOL: { zh: '高中 / 中专 / 技校', en: 'high or vocational school' },
  ASSOCIATE: { zh: '大专 / 高职', en: 'junior college' },
  BACHELOR: { zh: '本科', en: 'bachelor' },
  MASTER: { zh: '硕士', en: 'master' },
  DOCTORATE: { zh: '博士', en: 'doctorate' },
}

export const branchNames: Readonly<Record<Branch, Text>> = {
  ARMY: { zh: '陆军', en: 'Army' },
  NAVY: { zh: '海军', en: 'Navy' },
  AIR_FORCE: { zh: '空军', en: 'Air Force' },
  ROCKET_FORCE: { zh: '火箭军', en: 'Rocket Force' },
  ARMED_POLICE: { zh: '武警部队', en: 'Armed Police' },
  JOINT_LOGISTICS: { zh: '联勤保障部队', en: 'Joint Logistics Support Force' },
  INFORMATION_SUPPORT_FORCE: { zh: '信息支援部队', en: 'Information Support Force' },
  AEROSPACE_FORCE: { zh: '军事航天部队', en: 'Aerospace Force' },
  CYBERSPACE_FORCE: { zh: '网络空间部队', en: 'Cyberspace Force' },
}

export const shiftNames: Readonly<Record<Shift, Text>> = {
  DAY: { zh: '白班', en: 'day shift' },
  NIGHT: { zh: '夜班', en: 'night shift' },
  ROTATING: { zh: '倒班', en: 'rotating shifts' },
  FLEXIBLE: { zh: '时间灵活', en: 'flexible hours' },
}
