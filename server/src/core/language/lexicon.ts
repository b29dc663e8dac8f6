/**
 * Classes of meaning: which lemmas mean what, as far as repair messages go. Data only. Verbs stand in their base form, nouns in
 * the singular. Rules ask for classes, never for words, so that a synonym is added here and nowhere else.
 * Sources: RULEBOOK 2 (word lists) and 3 (inventories), grown by meaning.
 */
const CLASSES = {
  /** Doing wrong or leaving undone what was owed; wrong whatever the object. */
  wrongVerb: `fail err miss skip overlook ignore mishandle bypass omit neglect forget breach mislead underpay overpay overcharge undercharge
    misjudge misread misplace misfile misdirect misinform misreport misrepresent misstate mismanage miscalculate miscount miscommunicate misclassify mislabel
    misuse misunderstand mislay botch bungle fumble disregard violate infringe conflate confuse duplicate omit disclose leak expose lapse slip falter flounder
    lose drop break damage wreck ruin spoil delay overrun overspend oversell overbook overpromise underestimate overestimate deny
    abandon mistreat wrong harm hurt insult offend humiliate betray deceive lie cheat discriminate blindside exclude underpay`,
  /** Nouns for the wrong itself. */
  wrongNoun: `mistake error failure failing fault lapse oversight misstep breach shortcoming breakdown omission misjudgment misjudgement miscommunication
    misunderstanding mishandling mix-up mixup slip slip-up blunder glitch gap weakness flaw defect deficiency irregularity inconsistency discrepancy
    misconduct wrongdoing malfunction miscalculation mismanagement confusion lack negligence short-cut shortcut impropriety hiccup bump inaccuracy misprint wrong
    unpleasantness misallocation`,
  /** What one follows, meets or keeps. Not doing so is the wrong. */
  control: `check checklist process procedure rule policy step review approval inspection audit test control safeguard protocol standard requirement guideline
    deadline promise commitment date consultation diligence sign-off signoff training supervision notice warning boundary backup record risk assessment`,
  /** A choice made by people. */
  decision: `decision choice call judgment judgement cut shortcut plan order`,
  /** How others took it: names of reactions, not of harms that can be counted. */
  reaction: `inconvenience confusion frustration upset disappointment concern misunderstanding impression perception distraction distress anxiety discomfort
    offence offense worry embarrassment annoyance alarm unease dismay pain anguish upheaval disquiet irritation anger trouble bother unhappiness grief hurt
    awkwardness feeling stress displeasure consternation`,
  /** Harm that can be seen or counted. */
  harmNoun: `harm hurt pain damage loss disruption stress injury cost hardship suffering trauma delay outage overtime refund debt`,
  /** Harm done to people, as verb or participle. */
  harmVerb: `offend hurt upset harm let affect disappoint inconvenience wrong exclude mislead ignore blindside worry trouble distress anger insult alarm confuse
    embarrass annoy burden damage injure disadvantage impact humiliate frighten bother sadden unsettle overlook slight spoil ruin disrespect shock scare alienate
    belittle singled touch disturb grieve`,
  /** Feelings of others, as adjectives after feel/be. */
  feeling: `upset offended hurt confused ignored overlooked unsupported unheard misled undervalued disrespected uncomfortable uneasy unwelcome anxious worried
    disappointed frustrated angry unhappy let-down betrayed left-out excluded rushed blindsided forgotten slighted belittled aggrieved second pressured
    unappreciated singled put-out out`,
  perceive: `perceive receive interpret construe misinterpret misconstrue misunderstand misread take hear read land come sound seem appear understand see feel`,
  regretVerb: `regret lament deplore rue`,
  regretAdjective: `regrettable unfortunate disappointing sad lamentable deplorable saddening upsetting`,
  sadAdjective: `disappointed saddened dismayed heartbroken troubled appalled devastated distressed sad gutted crushed shaken sickened shocked disheartened grieved`,
  sadden: `sadden disappoint pain grieve dismay distress trouble hurt`,
  /** Nouns too vague to tell what an apology is for. */
  vague: `this that it everything all situation circumstance matter issue problem event mess experience incident affair episode business thing
    mistake error shortcoming failing action behaviour behavior conduct part role word anything something way wrong past`,
  /** Saying or telling; its passive negation leaves someone untold. */
  communicate: `tell inform notify consult communicate answer reply return respond publish announce share explain disclose post report warn brief flag escalate pass
    record log document mention update call write send say speak publicize`,
  /** Ordinary work that people do; `was not X-ed` means that somebody left it undone. */
  duty: `follow meet check keep complete perform do make take test inspect review approve sign verify confirm observe pay file carry apply update monitor maintain
    maintain watch read deliver process deal handle assign schedule order back copy store lock close open print allocate calculate compute enter administer
    identify notice detect catch act address raise pass honour honor fulfil fulfill respect strike train vet tick blind-copy book renew supervise clean
    measure count charge bill refund credit generate prepare provide give plan vote treat staff fund clear repair`,
  /** Actions with a result that anybody could see: what makes a promise concrete. */
  concrete: `publish send refund pay repay reimburse suspend cancel post hold meet answer appoint audit stop require report write rewrite call ring phone visit
    replace install introduce launch release hire recruit move print issue deliver repair fix build open close restore reinstate credit waive hand sign
    remove delete return inspect test schedule reschedule book vet train add create form establish set set-up roll complete finish present file submit commission
    engage expand upgrade redesign reactivate migrate export lock check circulate deploy pin place compensate service assign email e-mail mail read run bring
    reopen rebuild retrain rehire rotate split double raise lower cap ban end put quit hear settle rehear redo resend recall rerun notify show walk interview
    record log list document draft distribute upload transfer switch limit extend pilot adopt implement conduct arrange organise organize undertake take give join
    process contact review update change sit host invite reply share start bring make offer collect swap go`,
  /** Effort, attitude or direction: nobody could check it. */
  effort: `strive improve try endeavour endeavor aim hope explore consider examine reflect learn listen work focus prioritise prioritize strengthen enhance reinforce
    rebuild regain earn commit continue ensure look address monitor support engage foster seek remain stay endeavor think intend evaluate assess investigate
    understand care respect value communicate do be become need deserve`,
  /** Telling an audience, on a rhythm. */
  reporting: `post report note meet update publish write send share brief tell hold talk`,
  decideVerb: `choose decide approve sign hire pick skip ignore announce promise launch cancel cut close sell buy order authorise authorize commit move send
    publish raise lower take make put give let switch turn push rush wait delay refuse deny drop break keep leave tell write say miss fail forget promise lose
    overrule overlook dismiss fire sack allow print post share accept withhold spend build set run bypass agree assume rely act grow hold speak joke read
    disclose lay shut stop change mislead hide accuse judge treat hurt block`,
  redressVerb: `refund repay reimburse credit waive reinstate restore compensate replace settle return repair redo rebook`,
  redressNoun: `refund repayment reimbursement credit compensation back-pay voucher waiver replacement arrears payout goodwill`,
  processNoun: `checklist approval sign-off signoff signature gate review post-mortem postmortem audit register procedure process rule policy second-reader sign-offs
    protocol log handover walkthrough inspection`,
  measureVerb: `track count measure`,
  measureNoun: `target baseline measure metric share rate percentage survey number score benchmark dashboard`,
  person: `colleague customer client guest patient resident reader family member staff employee user passenger supporter fan player student pupil parent teacher
    volunteer viewer listener neighbour neighbor household team people person community investor shareholder partner supplier citizen visitor rider tenant candidate
    worker anyone anybody everyone everybody someone somebody whoever patron engineer nurse driver donor subscriber owner applicant everyone one crew`,
  role: `head director manager lead leader officer chair chairman chairwoman chairperson controller cfo ceo coo cto cio president secretary supervisor coordinator
    ombuds ombudsman ombudsperson mediator chief editor principal dean treasurer captain superintendent bursar partner auditor consultant accountant warden steward
    foreman registrar commissioner counsel producer archivist clerk engineer administrator curator vicar bishop mayor sheriff trainer assistant planner vet matron`,
  institution: `company firm organisation organization board leadership management team department office council university school club bank hospital museum agency
    group committee business airline church diocese trust service union authority ministry police commission society association paper newspaper station hr
    procurement finance legal staff everyone everybody someone party force panel crew unit division partner vendor supplier lab festival theatre theater college
    library brewery academy foundation charity federation district corporation government chapter`,
  /** Things that stand in for the people behind them. */
  artefact: `process system policy procedure check control project process software tool computer machine server code database plan communication message email e-mail
    letter note notice announcement memo review scheme programme program form mailing schedule rota update release patch backup`,
  /** Taking others into account; not doing so is the wrong. */
  heed: `ask consult invite involve include listen warn compare question wait thank compensate greet`,
  /** What a speaker prides themselves on or ranks first. */
  esteem: `safety quality integrity honesty trust transparency openness privacy security service care welfare wellbeing well-being health respect fairness equality diversity
    inclusion accuracy excellence responsibility duty obligation compliance customer patient passenger guest student pupil member resident reader child family people
    colleague employee staff team community loyalty confidence satisfaction comfort dignity accountability professionalism matter allegation complaint feedback concern`,
  /** How hard it was, said of the speaker's own lot. */
  hardship: `hard tough difficult painful agonizing agonising heartbreaking heart-breaking heart-wrenching heartwrenching gut-wrenching wrenching exhausting lonely stressful
    terrible rough brutal devastating bruising sleepless gruelling grueling harrowing miserable awful dark darkest worst heavy easy`,
  /** Broken by it: said of oneself, it asks for pity. */
  crushed: `heartbroken devastated gutted crushed mortified distraught shattered exhausted sickened drained`,
  /** Giving one's time or life to something. */
  devote: `give dedicate devote spend serve pour sacrifice work build invest champion fight lead teach help stand`,
  /** What a good person or house is like. */
  goodCharacter: `good decent honest caring kind compassionate conscientious proud honourable honorable loyal ethical humble passionate
    inclusive tolerant reputable pioneering award-winning world-class diligent generous thoughtful family-run`,
  /** Units and trades inside a house that its leader answers for, and may blame. */
  unit: `team department unit hr procurement finance legal crew staff division desk payroll marketing logistics engineering maintenance
    kitchen warehouse newsroom housekeeping reception support`,
  /** Wrongs that are done by somebody, not suffered: as others' doing they shift the blame. */
  blamable: `fail neglect omit overlook ignore mislead deceive lie forget bungle botch mishandle mismanage misinform misreport misrepresent misread misinterpret misconstrue
    misunderstand disobey disregard bypass breach violate betray cheat skip err misjudge abuse exploit sabotage provoke distort twist chop exaggerate overreact
    misbehave misuse panic undermine obstruct withhold conceal depart deviate stray`,
  /** Bringing about, of causes that choose nothing. */
  bringAbout: `cause force lead bring prevent trigger push drive disrupt hit overwhelm`,
  /** What others might have done to prevent it. */
  preventing: `read ask follow check tell raise speak understand listen report say call notice fill warn spot catch stop flag inform notify look verify test think consult
    complain escalate refuse realise realize mention`,
  /** Giving one's word or pressing: told of others, it makes the speaker the one who was led. */
  assuring: `assure promise guarantee advise mislead persuade convince pressure push urge`,
  /** Words for a history of merit. */
  merit: `record reputation history tradition heritage legacy culture ethos dna hallmark track-record pedigree standing name`,
  happen: `occur happen arise arise creep surface emerge develop ensue result originate stem slip`,
} as const;

export type Meaning = keyof typeof CLASSES;

const NONE: ReadonlySet<Meaning> = new Set();
const MEANINGS: ReadonlyMap<string, ReadonlySet<Meaning>> = index();

/** The classes of meaning of a lemma; empty for words that the lexicon does not know. */
export function meaningsOf(lemma: string): ReadonlySet<Meaning> {
  return MEANINGS.get(lemma) ?? NONE;
}

/** Whether `lemma` belongs to one of `classes`. */
export function means(lemma: string, ...classes: readonly Meaning[]): boolean {
  const found = MEANINGS.get(lemma);
  return found !== undefined && classes.some((meaning) => found.has(meaning));
}

function index(): Map<string, Set<Meaning>> {
  const meanings = new Map<string, Set<Meaning>>();
  for (const [meaning, words] of Object.entries(CLASSES) as [Meaning, string][])
    for (const lemma of words.trim().split(/\s+/)) {
      const found = meanings.get(lemma);
      if (found) found.add(meaning);
      else meanings.set(lemma, new Set([meaning]));
    }
  return meanings;
}
