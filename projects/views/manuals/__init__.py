"""マニュアルと原単位: what the editions say, for everybody who is signed in; nothing is changed here."""
