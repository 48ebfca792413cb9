/** What people say they want to do, and what such work is called in titles. */
const phrases: Readonly<Record<string, string>> = {
  保安: '看大门|看门|看门的|看小区|守大门|值门岗',
  育儿嫂: '带孩子|带小孩|带娃|看孩子|看小孩',
  护工: '照顾病人|陪护病人|伺候老人|照看老人|照顾老人',
  会计: '做账|记账|算账|管账',
  教师: '教书|当老师',
  置业顾问: '卖房|卖房子|卖楼',
  汽车销售: '卖车|卖汽车',
  服装导购: '卖衣服',
  营业员: '站柜台|看店|卖货|卖东西',
  程序员: '写代码|敲代码|写程序|编程序',
  货车司机: '开大车|开大货|拉货|跑货运',
  出租车司机: '开出租|开出租车|开的士',
  网约车司机: '跑滴滴|开滴滴|跑网约车|开网约车',
  公交司机: '开公交|开公交车',
  快递员: '送快递|派快递',
  外卖员: '跑外卖|送餐',
  送货员: '送货',
  厨师: '做饭|炒菜|烧菜|烧饭|煮饭|做菜|颠勺',
  保洁: '打扫卫生|搞卫生|打扫|扫地|拖地|擦玻璃',
  环卫工: '扫大街|扫马路',
  汽车维修工: '修车|修汽车',
  理发师: '剪头发|剪头|理发',
  收银员: '收钱|收款',
  业务员: '跑业务',
  服务员: '端盘子|端菜',
  普工: '打螺丝|进厂|进工厂|厂里|工厂上班|流水线|流水线工人|厂工|上流水线',
  小工: '搬砖',
  油漆工: '刷墙|刷漆',
  缝纫工: '做衣服|踩缝纫机|缝衣服|踩平车',
  挖掘机司机: '开挖机|开挖掘机',
  塔吊司机: '开塔吊|塔吊',
  饲养员: '养猪|养鸡|喂猪',
  摄影: '拍照|照相',
  电话客服: '打电话|接电话',
  杂工: '打杂',
  传单派发: '发传单',
  仓管: '看仓库|管仓库',
  保险销售: '卖保险',
  视频剪辑: '剪片子|剪视频',
  平面设计: '做海报|做图',
}
const called = new Map(
  Object.entries(phrases).flatMap(([name, said]) => said.split('|').map((phrase) => [phrase, name] as const)),
)
const patterns: readonly (readonly [said: RegExp, name: string])[] = [
  [/^教(?!育|师|练|学|务|具|辅|研|堂)(\p{Script=Han}{1,3})$/u, '$1老师'],
  [/^卖(?!场)(\p{Script=Han}{1,3})$/u, '$1销售'],
  [/^修(?!图|剪|复|改|脚|甲|眉)(\p{Script=Han}{1,3})$/u, '$1维修'],
]

/** The name of work that a phrase of everyday speech stands for; null when it is none. */
export function meantByPhrase(run: string): string | null {
  const known = called.get(run)
  if (known !== undefined) return known
  const pattern = patterns.find(([said]) => said.test(run))
  return pattern ? run.replace(pattern[0], pattern[1]) : null
}
