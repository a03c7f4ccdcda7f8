"""1,024 short plain English words: each one chosen by chance is worth 10 bits."""

from __future__ import annotations

from typing import Final

WORDS: Final = tuple(  # fingerprints are made of them: a change would change every one
    """
acorn actor adult age agree air album alley allow alpha amber amount angle animal ankle apple
apron arch area arm arrow art ask aspen atlas attic august aunt avenue award axis baby back
bacon badge bag bagel bake baker ball ballad band banjo bank banner barn base basic basil basin
basket bath bay beach bead beam bean beard bed bee beet begin bell belt bench berry best big
bike bill bird black blend blink block bloom blouse blue board boat boil book boot borrow bottom
bowl box braid brass brave bread break breeze brick brief bright bring broad brook broom brown
brush bucket budget bugle build bulb bunny bus bush busy butter cabin cable cafe cake calf call
calm camel camera canal candle candy canoe cape car card care cargo carol carpet carry cart
carve case cashew cat catch cave cedar celery cello chain chair chalk chance chapel charm chart
cheap check cheek chess chest child chin church cider circle citrus city clap class clay clean
clear cliff climb clinic clock close cloth cloud clown club coach coal coast coat cobalt cocoa
coin cold collar color colt comb comet comic cone cook cool copper copy coral core cork corn
cotton couch count cousin cover cow crab cradle crane cream creek crisp crop crowd crown crumb
cube cup curly curve custom cycle daisy dance dart data date dawn day deal deck deep delta denim
depth desert desk detail dew dial diary dish dive dock doctor dog doll domino door double dough
dove down dozen draw dream dress drift drink drive drop drum dry duck dune dust duty eagle ear
early earth easel east easy echo edge effort egg elbow elder elk elm ember empty end engine
enjoy enter equal event exact exit extra eye face fact fair fall family fan far farm farmer fast
faucet fence fern ferry fiber field fifty fig film final finch find fine finger first fish five
flag flat flavor float flock floor flute fly foam fog fold folk follow food foot fork form fort
forty fossil fox frame free fresh friend frog front frost fruit full fun funny gallon game
garden gate gentle giant gift ginger girl give glad glass globe glove glow glue goal goat gold
golf good goose gown grain grand grape grass gravy gray great green grid grin ground group grove
grow guess guest guide gum gym habit half hall hand handle happy hard harp hat hawk hay hazel
head heart heat heavy hedge heel height hello help hen herb heron hill hinge hippo hobby hockey
hold home honey hood hook hope horn horse host hot hotel hour house hub huge human humble hurry
hut ice icicle idea igloo inch ink inn iron island ivory ivy jaguar jam jar jazz jeans jelly
jewel job join joke joy jug juice july jump june junior kayak keep key kid kind kindle king
kiosk kite kiwi knee knit koala label lace ladder lady lake lamb lamp land lane large lark last
late laugh lava lawn layer lazy leaf learn leave left leg lemon lend length lesson level lever
lid life lift light lilac lily lime limit line linen lion lip list listen live llama load loaf
lobby local lock lodge log long look loop lotus loud love low loyal luck lunar lunch lute lynx
magic magnet major make mallet mango manor map maple market marsh mast match math maze meadow
meal medal mellow melon memory menu merry mesa metal meter middle mile milk mill mint misty
mitten mix model moment money monkey month moon moose mop moss moth motor mouse mouth move movie
mud muffin mug mule music nail name napkin nature navy neck needle nest net news nice niece nine
noble noon normal north nose note novel nurse nut oak oar oasis oat object ocean odd offer oil
okra old olive omelet onion open opera orbit orchid order organ otter ounce oval oven owl pack
paddle page pail paint palm pan panda panel pansy papaya paper parent park part party pass pasta
paste pastry patch path pave pea peach pearl pebble pecan pedal pen penny pepper petal phone
photo piano pickle pie pier pillow pilot pine pink pipe pizza place plan plant plate play plaza
please plum plus pocket poem poet point polar pond pony pool poppy porch port post pot potato
pound pretty price print prize proud puddle pulley pump puppy purple purse quail queen quick
quiet quilt quiz rabbit race radio raft rail rain raisin ramp ranch range rapid raven reach
ready real reef region relax rent reply report rest ribbon rice rich ridge ring ripe rise river
robin robot rock roll roof room root rope round route royal ruby rug rule ruler run rural safe
sage sailor salad salt sample sand satin sauce save scale scarf score scout screen seal seat
second seed send sense seven shade shape share sheep sheet shelf shell shine ship shirt shoe
shop short show shower side sign silent silk simple sing six skate sketch skill skirt sky sled
sleep slice slide slow small smart smile snack snail snow soap soccer sock soda sofa soft soil
solar solid song sound soup south space spark speak spell spice spider spoon sport spruce squash
stage stamp star start state steam stem step stone stool store storm story stove straw stream
strong study sugar suit summer sunny surf sweet swim swing syrup system table taco tailor talk
tall tape task taste taxi tea team teapot ten tent test text thank theme thread three thumb
thyme tiger tile timber time tin tiny title toast today toe tofu tone tool tooth top torch
toucan touch towel tower town toy track trade trail train tray tree trip trout truck trunk trust
try tuba tulip tuna tunnel turn turnip twenty twig twin uncle under union unit upper valley
value van vase verb verse vest view vine violin visit voice vowel voyage wafer wagon walk wall
walrus warm wash water wax way weave well west whale wheat wheel white whole wide width win wind
wing winter wise wish wolf wool word work world wrap wren wrist yard yarn year yellow yes yoga
young zebra zero zinc zipper zone zoo
""".split()  # noqa: SIM905 - a thousand quotation marks would be harder to read
)
