const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that are everyday words too. One of them alone is taken for a name only where it is written and stands as one. */
export const EVERYDAY: ReadonlySet<string> = words(`
will mark may june april august grace faith hope joy rose lily daisy bill rob sue pat art jack frank dean grant chase drew ray dawn eve holly ivy iris ruby amber pearl
penny jewel star sky summer autumn spring winter miles victor earl duke king prince page young old long short little small white black brown green gray grey blue red
school church hill hall wood woods field fields ford brook brooks rivers lake banks bank park parks street stone marsh moor moore north west south east day knight night cook
baker butler carpenter carter mason miller potter weaver archer bishop pope abbot law laws bond price rich poor good best sharp strong swift wise savage noble love bell ball
book bird fox wolf lamb bull hare fish finch swan drake crane heath rush reed moss frost snow rain gale storm major cross power powers case chance cash gold silver
steel read reading lord union an do to so he in my no at can be is it on or up us we me go as if of by and the a i any all one two more most much many few new now then
home house homes gates gate poole pool pond wells well hands hand foot head heads heart bright dear down early fair fine flood ford free french english scott welsh irish
gay gill glass grave graves green grove harvest hunt hunter hurst hyde ling lane light list lock low lowe major mann man marks marsh martin may mead mills mill mint moon
more nash neat neil newman noon oakes ogden pace paige paine pain palmer parish parker parson parsons peace peel pike pitt place plant pleasant porter post pride priest
prior pound quick raven rayner ridge ring robin root rowan rule sage sale salt sand sands sawyer sea seal self sellers shaw shepherd shield shore short silk simple singer skill
slater small smart snow south speed spence sparks sparrow spring square stamp standing starling steady stern stock stout stubbs sweet sword tanner temple thatcher tiller
tongue townsend tree true tucker turner twist underwood vale vine wade wait walker wall waller walls ward ware waters way weeks wheeler whistler wild winch wing wise wolf
worth wright yard yeoman york young van von de la le di da del der den bin ibn al el ben san st saint
example minutes motion meeting branch action agenda item quorum mover seconder member members present carried lost paper slide slides draft approved attendance apologies hands
`);

/** One of these alone is taken for a name only where it is in no date. */
export const MONTHS: ReadonlySet<string> = words('january february march april may june july august september october november december');

/** Words that say what somebody does or is, and not who they are. */
export const ROLES: ReadonlySet<string> = words(`
chair chairs chairman chairwoman chairperson vice deputy secretary secretaries treasurer president branch regional national official officials officer officers rep reps
representative representatives delegate delegates member members all everyone everybody nobody anyone committee executive head heads headteacher headteachers teacher teachers leader leaders
school schools union employer employers jcnc side staff health safety equality equalities membership communications social media caseworker the a an our new acting of for and or
not said known floor council la local authority hr director assistant principal ceo governor governors trust trustee trustees team office admin administrator tbc tba na none
unknown anonymous negotiator negotiators convenor convener organiser meeting us we me both each whole room everybody lead leads proposer mover seconder
`);

/** What stands before a month. */
export const BEFORE_MONTH: ReadonlySet<string> = words('in since until till of from before after during last next this every each early mid late by for');

/** Behind these, "by" is followed by somebody, and not by a day. */
export const DONE_BY: ReadonlySet<string> = words('moved seconded proposed raised asked said reported chaired opened led presented');

/** What stands before a surname. */
export const TITLES: ReadonlySet<string> = words('mr mrs ms miss mx dr prof professor sir dame cllr councillor rev revd reverend canon father sister lord lady baroness');

/** What follows somebody's name at the start of a sentence. */
export const DOES: ReadonlySet<string> = words(`
said says asked moved seconded reported spoke agreed thanked to and will is was has had offered proposed raised noted explained gave took told wrote suggested replied added chaired
welcomed opened closed left arrived attended volunteered s thought felt wanted would could should presented led
`);
