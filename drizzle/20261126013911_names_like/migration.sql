-- The names that hold a text, and those that are like it: misspelt or transliterated in another way. How like is set for the
-- statement, as an operator asks an index and a function with a measure of its own does not. A null asks for none that are like.
CREATE FUNCTION names_told(pattern text, query text) RETURNS SETOF text
LANGUAGE plpgsql STABLE ROWS 20 AS $$
BEGIN
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.45', true);
  RETURN QUERY SELECT id::text FROM names WHERE folded LIKE fold(pattern)
    UNION SELECT id::text FROM names WHERE folded %> fold(query);
END $$;
