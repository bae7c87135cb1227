import { wordSet } from '../speech-tables.ts'

/** Women's given names that English news write, folded; own list. */
export const FEMALE_NAMES = wordSet(`
  abigail ada adele agnes aisha alexandra alexis alice alicia alison allison alma amal amanda amber amelia amina amy ana
  anastasia andrea angela angelina anita ann anna annabel anne annette annie antonia april ariana ashley audrey barbara beata
  beatrice becky belinda bernadette beth bethany betsy betty beverly bonnie brenda bridget britney camila camille candice
  carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celeste chantal charlotte chelsea cheryl
  chloe christiane christina christine cindy claire clara claudia colleen condoleezza constance cora corinne courtney cristina
  crystal cynthia daisy dana daniela danielle daphne dawn deborah debbie debra delia denise diana diane dilma donna dora
  doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen eloise elsa emilia emily emma erica
  erika erin esther ethel eugenia eva eve evelyn faith fatima felicia fiona flora florence frances francesca freya gabriela
  gabrielle gail gemma genevieve georgia geraldine gillian gina giorgia gladys gloria grace greta gretchen gwen hannah
  harriet hazel heather heidi helen helena helene helga hilary hillary hope huma ida ilona imogen indira ines ingrid irena
  irene iris irma isabel isabella ivana ivanka jacinda jackie jacqueline jade jan jana jane janet janice jasmine jean
  jeanette jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia
  juliana julie juliet june kamala kara karen karin karla kate katerina katharine katherine kathleen kathryn kathy katie
  katrina kayla kellyanne kelly kelsey kim kimberly kirsten kristen kristin kristina larissa laura lauren lea leah leila lena
  leslie liliana lillian lily linda lindsay lindsey lisa liz liza loretta lori lorraine louise lucia lucy luisa lydia lynn
  madeleine madison maggie malala mandy manuela mara marcia margaret margarita margot maria marian marianne marie marilyn
  marina marion marta martha martina mary matilda maureen maya megan meghan melania melanie melinda melissa mercedes meredith
  mia michelle mila mildred mina miranda miriam molly mona monica myra nadia nancy naomi natalia natalie natasha nicola nicole
  nina nora olga olivia pamela patricia patsy paula pauline penelope penny petra phyllis priya priti rachel ramona rebecca
  regina renata renee rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara
  sarah sasha serena shannon sharon sheila shelley sherry shirley silvia simone sofia sonia sonya sophia sophie stacey
  stella stephanie sue susan susanna suzanne sybil sylvia tamara tammy tania tanya tara tatiana teresa tess thelma theresa
  tiffany tina tracy trudy ursula valentina valerie vanessa vera verena veronica victoria viola violet virginia vivian wanda
  wendy whitney wilma winifred yasmin yolanda yulia yvette yvonne zara zoe
`)

/** Men's given names that English news write, folded; own list. */
export const MALE_NAMES = wordSet(`
  aaron abdul abdullah abe abraham adam adrian ahmed aidan al alan albert alberto aldo alec alejandro aleksandar alessandro
  alex alexander alexei alexis alfred ali allan allen alvin amir anders andre andreas andrei andrew andy angel angelo ansel
  anthony antoine anton antonio archie aristotle arnold arthur arturo ashton barack barney barry bart bashar basil ben
  benito benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno
  bryan byron caleb calvin cameron carl carlo carlos cecil cedric cesar chad charles charlie chris christian christoph
  christopher chuck clarence clark claude clay clifford clint clive cody colin connor corey cory craig curtis cyril cyrus
  dale damian damon dan daniel danny dario darrell darren dave david dean dennis derek desmond devin dick diego dieter dirk
  dmitri dmitry dominic don donald doug douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo
  edward edwin eli elias elijah elliot elliott elon elvis emil emmanuel enrico enrique eric erik ernest ernesto ethan eugene
  evan everett fabio felix fernando fidel finn floyd francis francesco francisco francois frank franklin franz fred freddie
  frederick friedrich gabriel garrett gary gavin gene geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glen
  glenn gordon graham grant greg gregory guillermo gus gustavo guy hamid hank hans harold harry harvey hassan hector heinz
  helmut henri henry herbert herman hermann howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor imran isaac
  isaiah ismail ivan jack jacob jacques jaime jake james jamie jared jason javier jay jeb jeff jeffrey jeremy jerome jerry
  jesse jesus jim jimmy joachim joao joe joel johan johann john johnny jon jonah jonathan jordan jorge jose josef joseph josh
  joshua juan julian julio julius jurgen justin kamal karim karl keir keith ken kenneth kevin khalid khizr kirk klaus kofi
  konstantin kurt kyle lance larry lars laurence lawrence lee leo leon leonard leonid leroy lester levi lewis liam lindsey
  lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luke luther mahmoud malcolm manuel marc marcel marco marcus
  mario mark marko marshall martin marty marvin mason mateo mathias matt matteo matthew maurice mauricio max maxwell mehmet
  mel michael michel miguel mike mikhail milan miles milo milton mitch mitt mohamed mohammad mohammed morgan mohsen moses
  muhammad murray mustafa narendra nate nathan nathaniel ned neil nelson newt nicholas nicolas nigel nikita nikolai noah noel
  norman oleg oliver olaf omar oscar osama otto owen pablo paolo pascal pat patrick paul pavel pedro pete peter phil philip
  philippe phillip pierre piotr quentin rafael rahm ralph ramon ramzan randall randy raul ray raymond recep reggie reince
  reinhard rene rex ricardo richard rick ricky rob robert roberto rod roderick rodney rodrigo roger roland roman ron ronald
  ronnie rory ross roy rudolf rudy rupert russ russell ryan sajid salman sam samuel scott sean sebastian sergei sergey sergio
  seth shane shawn sheldon sidney silvio simon spencer stan stanley stefan stephan stephen sterling steve steven stewart
  stuart ted terrence terry theo theodore thomas tim timothy toby todd tom tomas tommy tony travis trent trevor trey tristan
  tyler umar valery vasily vernon viktor victor vince vincent vitaly vladimir volodymyr wade wallace walter warren wayne
  werner wesley wilbur wilhelm will william willie winston wolfgang woody xavier yair yannis yasser yuri yusuf zach zachary
  zack zbigniew
`)
