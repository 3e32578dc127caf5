namespace Analytics.Etl.Loading;

/// <summary>Finds out which agency each text means that the records of a load name, once its agencies are loaded.</summary>
static class AgencyNames
{
    /// <summary>Makes agency_text, and agency_nearest for the texts that mean none.</summary>
    public static void Find(LoadSession session)
    {
        if (session.Value<bool>(LoadSession.Files.Text("Loading/agency_is_new.sql")))
        {
            session.RunFile("Loading/agency_again.sql");
        }

        session.RunFile("Loading/agency_text.sql");
        session.RunFile("Loading/agency_slip.sql");
        session.RunFile("Loading/agency_suggestion.sql");
    }
}
