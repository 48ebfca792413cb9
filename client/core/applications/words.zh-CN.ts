/** What an employer reads of an applicant; both sides see it in the same words. */
export const applicationsZh = {
  applicant: {
    title: '求职者信息',
    name: '姓名',
    surname: '{{name}}（仅显示姓氏）',
    district: '现居住地',
    verified: '退役军人身份',
    isVerified: '服务站已核验',
    notVerified: '尚未核验',
    years: '服役年限',
    serviceOwn: '本人原话',
    occupations: '对应的职业',
    skills: '技能',
    certificates: '证书',
    wishedOccupations: '想做的工作',
    wishedAreas: '想去的地区',
    from: '可到岗日期',
    own: '本人原话：{{words}}',
    notShared: '未选择提供：{{parts}}',
    comma: '、',
  },
  yearsServed: {
    UNDER_TWO: '不满 2 年',
    TWO_TO_FIVE: '2 年以上，不满 5 年',
    FIVE_TO_TWELVE: '5 年以上，不满 12 年',
    TWELVE_OR_MORE: '12 年以上',
  },
} as const
