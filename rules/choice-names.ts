import type {
  Branch,
  ContractType,
  Degree,
  Department,
  Rank,
  Role,
  Shift,
  WorkLimit,
  WorkRefusal,
} from './choices.ts'
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

export const contractNames: Readonly<Record<ContractType, Text>> = {
  PERMANENT: { zh: '长期合同', en: 'a permanent contract' },
  FIXED_TERM: { zh: '固定期限合同', en: 'a fixed-term contract' },
  DISPATCH: { zh: '劳务派遣', en: 'labour dispatch' },
  PART_TIME: { zh: '非全日制', en: 'part-time work' },
  SEASONAL: { zh: '季节性、临时用工', en: 'seasonal or temporary work' },
  INTERNSHIP: { zh: '实习', en: 'an internship' },
}

export const shiftNames: Readonly<Record<Shift, Text>> = {
  DAY: { zh: '白班', en: 'day shift' },
  NIGHT: { zh: '夜班', en: 'night shift' },
  ROTATING: { zh: '倒班', en: 'rotating shifts' },
  FLEXIBLE: { zh: '时间灵活', en: 'flexible hours' },
}

export const workLimitNames: Readonly<Record<WorkLimit, Text>> = {
  STANDING: { zh: '不能久站', en: 'no long standing' },
  WALKING: { zh: '不能多走、跑', en: 'no long walking or running' },
  SITTING: { zh: '不能久坐', en: 'no long sitting' },
  LIFTING: { zh: '不能干重体力活', en: 'no heavy physical work' },
  HANDS: { zh: '手部不能干精细或用力的活', en: 'nothing that strains the hands' },
  HEIGHTS: { zh: '不能登高', en: 'no work at heights' },
  HEARING: { zh: '不能干靠听力的活', en: 'nothing that depends on hearing' },
  SIGHT: { zh: '不能干靠视力的活', en: 'nothing that depends on sharp sight' },
  COLOURS: { zh: '不能干要辨颜色的活', en: 'nothing that depends on telling colours apart' },
  NIGHTS: { zh: '不能熬夜', en: 'no staying up at night' },
  DUST: { zh: '不能接触粉尘和刺激气味', en: 'no dust or fumes' },
  DRIVING: { zh: '不能开车', en: 'no driving' },
}

export const workRefusalNames: Readonly<Record<WorkRefusal, Text>> = {
  NIGHTS: { zh: '不上夜班', en: 'no night shifts' },
  ROTATING: { zh: '不倒班', en: 'no rotating shifts' },
  OVERTIME: { zh: '不加班', en: 'no overtime' },
  LONG_HAUL: { zh: '不跑长途', en: 'no long-distance driving' },
  TRAVEL: { zh: '不出差', en: 'no business travel' },
  AWAY: { zh: '不去外地', en: 'no work outside my city' },
  OUT_OF_PROVINCE: { zh: '不出省', en: 'no work outside my province' },
  FAR: { zh: '不去离家远的地方', en: 'no work far from home' },
  HEAVY: { zh: '不干重体力活', en: 'no heavy physical work' },
  HEIGHTS: { zh: '不登高', en: 'no work at heights' },
  SALES: { zh: '不做销售', en: 'no sales' },
  DRINKING: { zh: '不喝酒应酬', en: 'no drinking with customers' },
}

export const rankNames: Readonly<Record<Rank, Text>> = {
  PRIVATE: { zh: '列兵', en: 'private' },
  PRIVATE_FIRST_CLASS: { zh: '上等兵', en: 'private first class' },
  CORPORAL: { zh: '下士', en: 'corporal' },
  SERGEANT: { zh: '中士', en: 'sergeant' },
  STAFF_SERGEANT_2: { zh: '二级上士', en: 'staff sergeant class 2' },
  STAFF_SERGEANT_1: { zh: '一级上士', en: 'staff sergeant class 1' },
  SERGEANT_MAJOR_3: { zh: '三级军士长', en: 'sergeant major class 3' },
  SERGEANT_MAJOR_2: { zh: '二级军士长', en: 'sergeant major class 2' },
  SERGEANT_MAJOR_1: { zh: '一级军士长', en: 'sergeant major class 1' },
  SECOND_LIEUTENANT: { zh: '少尉', en: 'second lieutenant' },
  FIRST_LIEUTENANT: { zh: '中尉', en: 'first lieutenant' },
  CAPTAIN: { zh: '上尉', en: 'captain' },
  MAJOR: { zh: '少校', en: 'major' },
  LIEUTENANT_COLONEL: { zh: '中校', en: 'lieutenant colonel' },
  COLONEL: { zh: '上校', en: 'colonel' },
  SENIOR_COLONEL: { zh: '大校', en: 'senior colonel' },
}
