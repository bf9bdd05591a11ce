-- What `pg_dump --data-only --inserts --exclude-schema=drizzle` told of a database that the software as of commit 04aeca9, with
-- migrations up to 20261125024607_folded_search, had made of reykjavik-1986, in which the summit's name was EDITORIAL at first.

INSERT INTO public.dossiers VALUES
	('reykjavik-1986', 'The meeting in Reykjavik, October 1986', 'CC0-1.0', 'b5df1826919130afcb727dba663d91b0fa58fe59bbf5ad02a7b8e565601641bf');

INSERT INTO public.corpora VALUES
	('reykjavik-1986/two-days.md', 'reykjavik-1986', '9a792a5b043ef196df74264e5d989962980aea55a6314a7cc3e6c51554572708', 450, 446);

INSERT INTO public.countries VALUES
	('IS', 'ISL', 'Iceland', NULL),
	('US', 'USA', 'United States', NULL);

INSERT INTO public.deals VALUES
	('missiles-treaty', 'reykjavik-1986', 'treaty on intermediate-range missiles', DEFAULT, NULL, 'TREATY', 'BINDING_INTERNATIONAL', 'SIGNED', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT);

INSERT INTO public.documents VALUES
	('two-days', 'reykjavik-1986', 1, 'reykjavik-1986/two-days.md', 67, 445, 'NEWS_REPORT', 'Two days in Reykjavik', 'Two days in Reykjavik

Ronald Reagan, President of the United States, and Mikhail Gorbachev, General Secretary of the Communist Party of the
Soviet Union, met in Reykjavik on 11 and 12 October 1986. They talked about nuclear weapons. They signed nothing there; the
treaty on intermediate-range missiles was signed on 8 December 1987.

“You could have said yes,” said Mr. Reagan.', 23, '763efa57e1b467a538efb1f6ee2c9b312eb64efd08a3f7e8a08e24c0c3f10daf', NULL, 'en', 'Summitgraph tests', NULL, NULL, NULL, NULL, NULL, NULL, DEFAULT, DEFAULT);

INSERT INTO public.places VALUES
	('reykjavik', 'Reykjavik', 'IS', NULL, NULL);

INSERT INTO public.people VALUES
	('mikhail-gorbachev', 'Mikhail Gorbachev', NULL, NULL, 'Gorbachev, Mikhail', DEFAULT, NULL, 1),
	('ronald-reagan', 'Ronald Reagan', NULL, NULL, 'Reagan, Ronald', DEFAULT, NULL, 1);

INSERT INTO public.summits VALUES
	('reykjavik-1986', 'reykjavik-1986', 'Two days in Reykjavik', DEFAULT, 'BILATERAL', 'IN_PERSON', '1986-10-11/1986-10-12', '1986-10-11', '1986-10-12', 'INTERVAL', NULL, NULL, 'reykjavik', NULL, 'IS', NULL, '{"nuclear weapons"}', NULL, DEFAULT);

INSERT INTO public.participants VALUES
	('reykjavik-1986/ronald-reagan', 'reykjavik-1986', '1986-10-11', 'ronald-reagan', 'PARTICIPANT', 'President', 'US', NULL),
	('reykjavik-1986/mikhail-gorbachev', 'reykjavik-1986', '1986-10-11', 'mikhail-gorbachev', 'PARTICIPANT', NULL, NULL, NULL);

INSERT INTO public.quotes VALUES
	('said-yes', 'two-days', 'reykjavik-1986', 1, 'DIRECT', 'You could have said yes,', DEFAULT, 'ronald-reagan', NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, DEFAULT, DEFAULT, NULL, NULL, DEFAULT, DEFAULT);

INSERT INTO public.claims VALUES
	('368e98dd477ab8e62536cf8acdd040c6', 'reykjavik-1986', NULL, NULL, NULL, NULL, 2, 'kind', 'BILATERAL', 'INFERRED', 'ACCEPTED', 'two leaders', 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('4c9f2cafaf3196790978f754c4643336', 'reykjavik-1986', NULL, NULL, NULL, NULL, 3, 'format', 'IN_PERSON', 'STATED', 'ACCEPTED', NULL, 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('3de7c0f1a6b4a068b7b55c44cb14c876', 'reykjavik-1986', NULL, NULL, NULL, NULL, 4, 'date', '1986-10-11/1986-10-12', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('a62a7eb4a3f3ba11bebe6afc519b2398', 'reykjavik-1986', NULL, NULL, NULL, NULL, 5, 'place', 'reykjavik', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('525bca2a07d75fa403f6b28f9edccb33', 'reykjavik-1986', NULL, NULL, NULL, NULL, 6, 'topics', 'nuclear weapons', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('67e8e46736b948532d5a40eb515b8982', NULL, 'reykjavik-1986/ronald-reagan', NULL, NULL, NULL, 1, 'person', 'ronald-reagan', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('e6327be2fa881649a5dd9d32a0078ecc', NULL, 'reykjavik-1986/ronald-reagan', NULL, NULL, NULL, 2, 'role', 'PARTICIPANT', 'STATED', 'ACCEPTED', NULL, 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('a41a664b0ba568d50f275fbf615ab4ac', NULL, 'reykjavik-1986/ronald-reagan', NULL, NULL, NULL, 3, 'title', 'President', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('043c40ef447a0ad026a3899084b524d3', NULL, 'reykjavik-1986/ronald-reagan', NULL, NULL, NULL, 4, 'country', 'US', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('5cc6ff4d515eb4fca11eab18d4e7371a', NULL, 'reykjavik-1986/mikhail-gorbachev', NULL, NULL, NULL, 1, 'person', 'mikhail-gorbachev', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('1306f34d86cdeeda96bfc9bc5b6f0b11', NULL, 'reykjavik-1986/mikhail-gorbachev', NULL, NULL, NULL, 2, 'role', 'PARTICIPANT', 'STATED', 'ACCEPTED', NULL, 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('03b047927f67d516a7cc69c41ef81441', NULL, NULL, 'missiles-treaty', NULL, NULL, 1, 'title', 'treaty on intermediate-range missiles', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('cfa2bc6bed61e4b3b375db68f0ef5fd6', NULL, NULL, 'missiles-treaty', NULL, NULL, 2, 'kind', 'TREATY', 'STATED', 'ACCEPTED', NULL, 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('627c4380437d13f80d4e08c53930c330', NULL, NULL, 'missiles-treaty', NULL, NULL, 3, 'bindingness', 'BINDING_INTERNATIONAL', 'INFERRED', 'ACCEPTED', 'a treaty', 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('682d6092e4659ae41ca09426c9034d1b', NULL, NULL, 'missiles-treaty', NULL, NULL, 4, 'status', 'SIGNED', 'STATED', 'ACCEPTED', NULL, 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('6d2714d3f75b6c0094e01d36cfb013d0', NULL, NULL, 'missiles-treaty', NULL, NULL, 5, 'timeline', 'SIGNED 1987-12-08', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('eab5cee4de14b38fc29f2a160c15fd66', NULL, NULL, NULL, 'said-yes', NULL, 1, 'form', 'DIRECT', 'STATED', 'ACCEPTED', NULL, 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('0b6ed5b886be96e79e871f7e90b75e2a', NULL, NULL, NULL, 'said-yes', NULL, 2, 'text', 'You could have said yes,', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:46.598646+00', NULL),
	('34dad07bc5ec6b90f2512fa6793f9b92', NULL, NULL, NULL, 'said-yes', NULL, 3, 'speaker', 'ronald-reagan', 'INFERRED', 'ACCEPTED', 'the only one of this name there', 'EDITOR', '2026-11-26 10:29:46.598646+00', NULL),
	('1896357b0b76b040a38e128a93547026', 'reykjavik-1986', NULL, NULL, NULL, NULL, 1, 'name', 'Two days in Reykjavik', 'STATED', 'ACCEPTED', NULL, 'WORDS', '2026-11-26 10:29:49.498041+00', NULL),
	('364d798b58891847f756c1977256305b', 'reykjavik-1986', NULL, NULL, NULL, NULL, 1, 'name', 'Two days in Reykjavik', 'EDITORIAL', 'ACCEPTED', 'a provisional one', 'EDITOR', '2026-11-26 10:29:46.598646+00', '2026-11-26 10:29:49.498041+00');

INSERT INTO public.claim_spans VALUES
	('364d798b58891847f756c1977256305b', 1, 'two-days', 0, 21, 'Two days in Reykjavik', '', '

Ronald Reagan, President of th', false),
	('368e98dd477ab8e62536cf8acdd040c6', 1, 'two-days', 155, 171, 'met in Reykjavik', 'nist Party of the
Soviet Union, ', ' on 11 and 12 October 1986. They', false),
	('4c9f2cafaf3196790978f754c4643336', 1, 'two-days', 155, 171, 'met in Reykjavik', 'nist Party of the
Soviet Union, ', ' on 11 and 12 October 1986. They', false),
	('3de7c0f1a6b4a068b7b55c44cb14c876', 1, 'two-days', 172, 197, 'on 11 and 12 October 1986', '
Soviet Union, met in Reykjavik ', '. They talked about nuclear weap', false),
	('a62a7eb4a3f3ba11bebe6afc519b2398', 1, 'two-days', 155, 171, 'met in Reykjavik', 'nist Party of the
Soviet Union, ', ' on 11 and 12 October 1986. They', false),
	('525bca2a07d75fa403f6b28f9edccb33', 1, 'two-days', 199, 232, 'They talked about nuclear weapons', 'avik on 11 and 12 October 1986. ', '. They signed nothing there; the', false),
	('67e8e46736b948532d5a40eb515b8982', 1, 'two-days', 23, 36, 'Ronald Reagan', 'Two days in Reykjavik

', ', President of the United States', false),
	('e6327be2fa881649a5dd9d32a0078ecc', 1, 'two-days', 155, 171, 'met in Reykjavik', 'nist Party of the
Soviet Union, ', ' on 11 and 12 October 1986. They', false),
	('a41a664b0ba568d50f275fbf615ab4ac', 1, 'two-days', 38, 68, 'President of the United States', 'ys in Reykjavik

Ronald Reagan, ', ', and Mikhail Gorbachev, General', false),
	('043c40ef447a0ad026a3899084b524d3', 1, 'two-days', 38, 68, 'President of the United States', 'ys in Reykjavik

Ronald Reagan, ', ', and Mikhail Gorbachev, General', false),
	('5cc6ff4d515eb4fca11eab18d4e7371a', 1, 'two-days', 74, 91, 'Mikhail Gorbachev', 'ident of the United States, and ', ', General Secretary of the Commu', false),
	('1306f34d86cdeeda96bfc9bc5b6f0b11', 1, 'two-days', 155, 171, 'met in Reykjavik', 'nist Party of the
Soviet Union, ', ' on 11 and 12 October 1986. They', false),
	('03b047927f67d516a7cc69c41ef81441', 1, 'two-days', 265, 332, 'treaty on intermediate-range missiles was signed on 8 December 1987', ' They signed nothing there; the
', '.

“You could have said yes,” sa', false),
	('cfa2bc6bed61e4b3b375db68f0ef5fd6', 1, 'two-days', 265, 332, 'treaty on intermediate-range missiles was signed on 8 December 1987', ' They signed nothing there; the
', '.

“You could have said yes,” sa', false),
	('627c4380437d13f80d4e08c53930c330', 1, 'two-days', 265, 332, 'treaty on intermediate-range missiles was signed on 8 December 1987', ' They signed nothing there; the
', '.

“You could have said yes,” sa', false),
	('682d6092e4659ae41ca09426c9034d1b', 1, 'two-days', 265, 332, 'treaty on intermediate-range missiles was signed on 8 December 1987', ' They signed nothing there; the
', '.

“You could have said yes,” sa', false),
	('6d2714d3f75b6c0094e01d36cfb013d0', 1, 'two-days', 265, 332, 'treaty on intermediate-range missiles was signed on 8 December 1987', ' They signed nothing there; the
', '.

“You could have said yes,” sa', false),
	('eab5cee4de14b38fc29f2a160c15fd66', 1, 'two-days', 335, 377, '“You could have said yes,” said Mr. Reagan', 'was signed on 8 December 1987.

', '.', false),
	('0b6ed5b886be96e79e871f7e90b75e2a', 1, 'two-days', 336, 360, 'You could have said yes,', 'as signed on 8 December 1987.

“', '” said Mr. Reagan.', false),
	('34dad07bc5ec6b90f2512fa6793f9b92', 1, 'two-days', 367, 377, 'Mr. Reagan', '“You could have said yes,” said ', '.', false),
	('1896357b0b76b040a38e128a93547026', 1, 'two-days', 0, 21, 'Two days in Reykjavik', '', '

Ronald Reagan, President of th', false);

INSERT INTO public.dataset VALUES
	(1, '0d8543966609ccd7493aa46ece06142f05f8364173be7d89bde610539940c4a2', '2026-11-26 10:29:49.498041+00');

INSERT INTO public.deal_events VALUES
	('missiles-treaty', 1, 'SIGNED', '1987-12-08', '1987-12-08', '1987-12-08', 'DAY');

INSERT INTO public.names VALUES
	('reykjavik-1986/country/US/0', 'reykjavik-1986', NULL, NULL, 'US', NULL, 0, 'United States', '{"code": "US", "name": "United States", "alpha3": "USA", "wikidataId": null}', DEFAULT),
	('reykjavik-1986/country/IS/0', 'reykjavik-1986', NULL, NULL, 'IS', NULL, 0, 'Iceland', '{"code": "IS", "name": "Iceland", "alpha3": "ISL", "wikidataId": null}', DEFAULT),
	('reykjavik-1986/place/reykjavik/0', 'reykjavik-1986', NULL, NULL, NULL, 'reykjavik', 0, 'Reykjavik', '{"name": "Reykjavik", "slug": "reykjavik", "parentSlug": null, "wikidataId": null, "countryCode": "IS"}', DEFAULT),
	('reykjavik-1986/person/ronald-reagan/0', 'reykjavik-1986', 'ronald-reagan', NULL, NULL, NULL, 0, 'Ronald Reagan', '{"name": "Ronald Reagan", "slug": "ronald-reagan", "sortName": "Reagan, Ronald", "givenName": null, "familyName": null, "wikidataId": null}', DEFAULT),
	('reykjavik-1986/person/mikhail-gorbachev/0', 'reykjavik-1986', 'mikhail-gorbachev', NULL, NULL, NULL, 0, 'Mikhail Gorbachev', '{"name": "Mikhail Gorbachev", "slug": "mikhail-gorbachev", "sortName": "Gorbachev, Mikhail", "givenName": null, "familyName": null, "wikidataId": null}', DEFAULT);

INSERT INTO public.readings VALUES
	('reykjavik-1986', '99f46f83ef4a028de80a739b4dad44e4691e1ac3ed0388f442f85d80509a1a6d');

