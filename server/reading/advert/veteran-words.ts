import { pairs } from '../text/pairs.ts'
import { wordsOfKinds } from '../text/scanner.ts'

const discharged = pairs(
  '退役|退伍|复员|转业|复转|复退|军转|军队转业',
  '军人|士兵|士官|军士|军官|老兵|兵|大学生士兵|大学生|人员|干部',
)
const veterans = [
  ...discharged,
  ...'退伍|退役|当过兵|服役期满|部队转业'.split('|'),
  ...pairs('部队|从军|参军|服役|当兵|军旅|军队', '经历|经验|背景|出身'),
  ...'veteran|veterans|ex-servicemen|ex-servicewomen|ex-military|former military|former soldiers'.split('|'),
  ...pairs('military', 'service|background|experience', ' '),
]
const others = [
  ...pairs(
    [...discharged, '军人'].join('|'),
    '事务|服务|保障|安置|权益|档案|管理|工作|优待证|之家|学院|接待|培训|就业创业|就业服务|就业指导|就业培训',
  ),
  ...pairs([...discharged, '军人'].join('|'), '家属|子女|配偶|遗属|亲属|的家属|的子女'),
  ...pairs('退役|退伍', '运动员|球员|选手|警犬|军犬|电池|动力电池|飞机|船|舰|风机|组件|设备|车辆'),
  ...pairs("veteran|veterans|veteran's|veterans'", 'affairs|services|families|family|spouses|hospital', ' '),
]

/** Who is meant: people who served, or somebody and something else of which the same words are part. */
export const whoAt = wordsOfKinds({ VETERAN: veterans, OTHER: others })
