import type { Attribute } from '../subjects/attribute.ts'
import type { WordingTopic } from '../law.ts'

/** What everybody has one of; to demand any value of it is to shut out who has another. */
const dimensions: readonly (readonly [WordingTopic, string])[] = [
  ['SEX', '性别'],
  ['AGE', '出生日期 出生年月 出生时间 出生年份 出生年 毕业时间 毕业年份 身份证号 身份证号码 年龄段 年龄层'],
  ['REGION', '户籍 户口 户籍所在地 户口所在地 户籍地 生源地 生源 籍贯 出生地 原籍 祖籍 常住户口'],
  ['ETHNICITY', '民族 族别 民族成分'],
  ['RELIGION', '宗教信仰 信仰'],
  ['STATUS', '政治面貌 家庭出身 家庭成分 政治身份 父母 亲属'],
  ['FAMILY', '婚姻状况 婚育状况 生育状况 婚姻 婚育 生育情况 婚姻情况 子女 孩子 小孩 配偶 家庭情况 家庭状况'],
  [
    'LOOKS',
    '身高 净身高 体重 体重指数 bmi 体质指数 腰围 胸围 臂展 体脂率 肤色 长相 相貌 外貌 五官 牙齿 个头 个子 发际线 脸型 气质 颜值 样子 模样',
  ],
  ['LOOKS', '形象 仪表'],
  ['HEALTH', '两对半 乙肝五项 转氨酶 澳抗'],
  ['SCHOOLING', '学习形式 学习方式 学历性质 毕业院校 本科院校 院校层次 第一学历 本科学校 毕业学校'],
  ['IRRELEVANT', '血型 属相 生肖 星座 姓氏 性取向 生辰八字 八字 面相'],
]

const demanded =
  '(?:要求|条件|情况|方面|比例)?\\)?(?:bmi)?\\)?(?:[一也还都均](?:定|律|般)?)?(?:必须|须|应当?(?!聘)|需要?|要(?!求)|得(?!到)|不得|不能|不过(?=百|\\d|[一二两])|过百|[两三]位数|不可|不宜|只能|仅限|只限|限(?!制)|不[低高小大早晚少多超]于?|至少|最[低高]|达到?|已(?:满|年满|过|经|上|大|成)|第[^,。]{1,4}位|[≥≤<>=])'
const innocent =
  '(?![^,。\\n]{0,10}(?:不限|不作|不做|无要求|如实|填[写报]|登记|提供|出示|为准|一致|保密|证明|材料|尊重|平等|影响|家长|陪同|会员|票|清晰|核对|修复|矫正|检查|护理|测量|符合国家|歧视|携带|18周?岁|16周?岁|复印|接送|入学|包裹|货|儿童|宠物|乘客))'

export const dimensional: readonly Attribute[] = dimensions.map(([topic, words]) => ({
  topic,
  pattern: new RegExp(
    `(?<!少数|企业|品牌|店铺|门店|公司|商务|调整|货物|产品|宝宝|客户|会员|学生|顾客|不问|不看|不限|落实|办理)(?:${words
      .split(' ')
      .toSorted((one, other) => other.length - one.length)
      .join('|')})(?!登记|管理|窗口|政策|所民警)${demanded}${innocent}[^,。\\n]{0,10}`,
    'g',
  ),
  always: true,
  basis: true,
}))
