/// Words that passwords are often made of, folded: those of this site and its people first, then
/// what anybody thinks of.
enum CommonWords {
  static let all: [String] = lists.flatMap { list in
    list.split { $0 == " " || $0.isNewline }.map(String.init)
  }

  private static let lists = [site, phrases, things, calendar, places, firstNames]

  private static let site = """
    maillage territorial territoire etp education educationtherapeutique therapeutique patient
    patients partenaire hopital hopitaux hospitalier clinique sante infirmier infirmiere medecin
    docteur cadre soins soin soignant addiction addicto addictologie csapa caarud utep utet uteep
    plateforme ars ght chu pole region regional structure journal rapport annuel programme projet
    reunion formation referent coordination coordinateur coordinatrice secretariat secretaire
    accueil service equipe pharmacie urgences psychiatrie diabete ordinateur bureau travail
    """

  private static let phrases = """
    motdepasse monmotdepasse motdepass passe passeword password passwd passphrase mdp
    secret secrete code codesecret identifiant connexion compte login admin administrateur
    administrator root user utilisateur test tests testtest demo exemple example bienvenue welcome
    bonjour bonsoir salut coucou hello merci changeme changezmoi changemoi letmein ouvretoi sesame
    jetaime jtaime jeteaime iloveyou tequiero azerty azertyuiop qwerty qwertz qwertyuiop abcdef
    provisoire temporaire nouveau nouvelle default defaut jesuis cestmoi moncoeur monamour
    superman batman starwars pokemon internet google facebook windows microsoft
    """

  private static let things = """
    soleil lune etoile ciel mer plage ocean montagne fleur rose arbre nature chat chaton chien
    cheval lapin oiseau papillon dauphin dragon licorne princesse prince reine roi ange chouchou
    doudou loulou choupette cherie cheri bebe maman papa mamie papy famille maison jardin voiture
    velo football rugby musique guitare danse chocolat cafe fromage vin biere amour bonheur
    liberte espoir paix joie sourire coeur vie monde france bretagne breizh bleu rouge vert noir
    blanc jaune violet orange argent diamant tresor trustno sunshine monkey shadow master football
    summer winter spring autumn love friend flower family money
    """

  private static let calendar = """
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet
    aout septembre octobre novembre decembre printemps ete automne hiver noel vacances anniversaire
    """

  private static let places = """
    paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes brest
    quimper lorient vannes morlaix saintbrieuc saintmalo fougeres pontivy dinan lannion concarneau
    reims toulon grenoble dijon angers nimes rouen caen tours limoges clermont metz nancy besancon
    orleans poitiers corse normandie alsace provence
    """

  private static let firstNames = """
    marie nathalie isabelle sylvie catherine francoise valerie christine sandrine stephanie celine
    julie sophie anne annie martine monique veronique caroline aurelie emilie laura camille lea
    manon chloe emma sarah pauline marine louise alice jeanne nicole brigitte philippe nicolas
    michel pierre jean alain patrick christophe laurent david olivier thierry pascal eric stephane
    frederic sebastien julien thomas alexandre maxime antoine vincent kevin romain lucas hugo
    alexandra sabrina virginie delphine laetitia valentine mathilde justine charlotte juliette
    clementine marion melanie elodie amelie audrey helene florence laurence dominique jacqueline
    michelle monica agnes solenn maiwenn nolwenn gwenaelle rozenn annaig soizic alexis florian
    jerome fabrice didier bruno gilles serge denis yves herve loic mael malo tanguy corentin
    theo louis gabriel raphael jules arthur paul mathieu guillaume benjamin yann erwan ronan gwenael
    """
}
