insert into reconsidered select nfc_normalize($text), star.name_key($text);
