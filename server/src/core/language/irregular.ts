/** Irregular verbs of English: base, past, participle; a bar parts variants. Regular forms are derived by suffix. */
const VERBS = `
arise arose arisen; be was|were been; bear bore borne; beat beat beaten; become became become; begin began begun; bend bent bent;
bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken; bring brought brought; build built built;
burn burnt burnt; buy bought bought; catch caught caught; choose chose chosen; come came come; creep crept crept; cut cut cut;
deal dealt dealt; do did done; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
fight fought fought; find found found; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got got|gotten; give gave given; go went gone; grow grew grown; hang hung hung; have had had; hear heard heard;
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led;
learn learnt learnt; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mislead misled misled; misread misread misread; mistake mistook mistaken; misunderstand misunderstood misunderstood;
oversee oversaw overseen; pay paid paid; underpay underpaid underpaid; overpay overpaid overpaid; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt;
ride rode ridden; ring rang rung; rise rose risen; run ran run; overrun overran overrun; say said said; see saw seen; seek sought sought; sell sold sold;
send sent sent; set set set; shake shook shaken; shine shone shone; shoot shot shot; show showed shown; shut shut shut; sing sang sung;
sink sank sunk; sit sat sat; sleep slept slept; speak spoke spoken; spend spent spent; split split split; spread spread spread;
stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck; swear swore sworn; take took taken; overtake overtook overtaken; teach taught taught;
tear tore torn; tell told told; think thought thought; throw threw thrown; understand understood understood; undertake undertook undertaken; wake woke woken;
upset upset upset; cost cost cost; cast cast cast; burst burst burst; reset reset reset; offset offset offset; wear wore worn; win won won; withdraw withdrew withdrawn; withhold withheld withheld; write wrote written; rewrite rewrote rewritten; overlook overlooked overlooked`;

interface VerbForm {
  readonly lemma: string;
  readonly past: boolean;
  readonly participle: boolean;
}

/** Irregular forms → what they are a form of. */
export const IRREGULAR: ReadonlyMap<string, VerbForm> = readVerbs();

function readVerbs(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const entry of VERBS.split(';')) {
    const [lemma = '', past = '', participle = ''] = entry.trim().split(/\s+/);
    const pasts = past.split('|');
    const participles = participle.split('|');
    for (const form of new Set([...pasts, ...participles]))
      forms.set(form, { lemma, past: pasts.includes(form), participle: participles.includes(form) });
  }
  return forms;
}
