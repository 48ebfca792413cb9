/** Who is not the writer: kin, comrades, superiors; alternatives of a pattern. */
export const kin =
  '老婆|媳妇|爱人|妻子|对象|女朋友|女友|男朋友|男友|老公|丈夫|父亲|母亲|爸妈|爸爸?|妈妈?|老爸|老妈|老爹|爷爷|奶奶|外公|外婆|姥爷|姥姥|大哥|哥哥?|弟弟?|姐姐?|妹妹?|' +
  '儿子|女儿|闺女|孩子|娃|叔叔?|舅舅?|姑姑?|姨妈|大伯|伯伯|嫂子|姐夫|妹夫|[表堂][哥弟姐妹]|岳父|岳母|丈人|丈母娘|侄[子女儿]|外甥女?|女婿|儿媳妇?|公公|婆婆|婶婶?|姨夫|姑父|舅妈|伯母|孙[子女]|亲戚|父母|家人|家里人|同学|邻居|发小|朋友|老乡|亲家'
const fellows =
  '战友们?|同年兵|同批的?|同期的?|同班的?|同屋的?|同寝的?|同宿舍的?|室友|别人|人家|他们|她们|其他(?:人|战友|同志|兄弟)|其余的?人?|大伙|别的(?:人|班|连|排|战友)|兄弟(?:连队?|单位|班|们)|' +
  '隔壁[班连排组]?|上铺|下铺|有的(?!是)|有些人|有人|老兵们?(?!班|带新)|新兵们?(?![班连营排团队教])|搭档|徒弟|学员们?(?![队旅兵连])|[小老][王李张刘陈杨赵黄周吴徐孙](?=[^\\s])'
const superiors =
  '班长|副班长|排长|副?连长|副?营长|副?团长|旅长|指导员|教导员|副?队长|站长|所长|科长|股长|处长|主任|政委|领导|首长|上级|干部|司务长|参谋|院长|师傅|老师傅|教员'

const ofMine = '(?:我|俺|咱)们?(?:的|那|这)?'
const unit = '(?:[班排连营团旅队站组]|宿舍|单位|部队|连队|中队|大队|屋)(?:里面?|上|内|中)?的?'
/** What makes the writer the doer all the same: 战友都找我理发, 老兵带我修车. */
const withMe =
  /(?:教会?|教过|教了|带着?|带过|跟着?|和|让|叫|找|请|派|安排|要|喊|夸|说|服|求|催|等|给)(?:过|了)?[我俺]|(?:教|带|传)(?:的|出来|下来|会的)|手把手/

const anyOther = `(?:${kin}|${fellows})`
/** A part that begins with somebody else: 我哥开挖机, 班里别人做饭, 同批的都学了大货. */
const begins = new RegExp(
  `^(?:但是?|而|可是?|不过|当时|那时候?|其实|现在|有个|我?有[一几两三]?[个位名])*(?:(?:${ofMine})?(?:${unit})?(?:${anyOther})|(?:${ofMine})(?:老|新|副)?(?:${unit})?(?:${superiors}))`,
)
/** A superior of whom something is told: 班长会修空调, 排长以前开车; of one's own rank only a mark or time follows. */
const superiorDoes = new RegExp(
  `^(?:老|新)?(?:${superiors})(?:他|自己)?(?:会|是|以前|之前|原来|当过|懂|也会|当年)`,
)
/** Kin within a part: 家里两个娃老婆在超市收银. */
const kinDoes = new RegExp(
  `(?<![给替为帮和跟与同陪见照顾找娶嫁]|照看|认识)(?:${kin})(?:现在|以前|也|都|就|还|一直|以前|原来)?(?:在|是|当|做|开|干|会|卖|跑|还?太?小|上[学大小初高]|身体|生病|病了|要人|没人|等着|催)(?!我)`,
)
/** Who belongs to the house: 家里是开饭店的, 老家养猪. */
const house =
  /^我?(?:们)?(?:家里?|老家|村里|家中|祖上|父辈)(?:人|以前|现在|一直|都|就|也|[几两三四五][代辈]人?)*(?:是|开|养|做|卖|有|种|搞|干|经营|承包|[两三四五几][代辈])/
const isKin = new RegExp(`(?:是|成了?|做了?|当了?|变成)我(?:的|现在的)?(?:${kin}|战友|班长|师傅|领导)$`)
/** Whose the work was: 修车的是老兵, 开车都归士官, 电焊有专门的人. */
const theirs = new RegExp(
  `(?:的(?:都|全|才)?是|都是|全是|归|由|交给|让给|给了)(?:${fellows}|${superiors}|士官|老兵|专人|专业的?人?|地方上?的?人?|地方师傅|外面的?人?)(?:们)?(?:的事|的活|管|干|负责|来|做|弄|在)*$|` +
    `(?:有|是|由|归)(?:专人|专门的?人|专职的?人?)(?:管|干|负责|来|做|弄)*$|另有其?人|^(?:.*)(?:都|全)?是(?:别人|人家|他们)的(?:事|活)$`,
)
const hasOwn =
  /(?<![让叫教带跟和找请给派陪帮对把被比由替于为])[我俺](?:来|自己|也|就|只|才|能|会|负责|管|是|在|都)/

/** What there was or was wanted in a unit: 我们营有开坦克的. Somebody else's when the writer goes on with 我. */
const unitHas = new RegExp(`^(?:${ofMine})?(?:${unit})(?:也|都|还|当时|那时)*(?:有|缺|没有|招|要)`)

/** What was only heard of: 听人讲护工挣钱. */
const hearsay =
  /听(?:别人|人家?|他们|她们|大家|老乡|同乡|朋友|战友)们?(?:讲|说|聊|吹|提)|^(?:我|也|就|只|都)*(?:听说|据说|听讲(?![座课]))/

export function isOthersWork(said: string, next: string): boolean {
  if (isKin.test(said) || theirs.test(said) || hearsay.test(said) || english.test(said)) return true
  if (unitHas.test(said) && ofOneself.test(next)) return true
  if (house.test(said)) return true
  const starts = begins.test(said) || superiorDoes.test(said)
  return (starts || kinDoes.test(said)) && !withMe.test(said) && !(starts && hasOwn.test(said))
}

const english =
  /^(?:my|our|his|her|the other|other) (?:wife|husband|father|mother|dad|mum|mom|brother|sister|son|daughter|uncle|mate|mates|buddy|buddies|friend|friends|comrades|roommate|boss|sergeant|guys|lads|soldiers)\b|^(?:others|somebody else|someone else|everyone else)\b/

export const ofOneself = /^(?:但是?|而|可是?|不过|其实)?(?:我|俺|自己|本人)(?!们)/
/** 认识个护士，现在是我老婆: the part before is about that one. */
export const wasAboutKin = new RegExp(`^(?:现在|后来|就|也|[他她])*(?:是|成了?|变成)我(?:的)?(?:${kin})`)
