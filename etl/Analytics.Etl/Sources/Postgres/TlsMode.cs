namespace Analytics.Etl.Sources.Postgres;

/// <summary>How the connection to a server is protected.</summary>
public enum TlsMode
{
    /// <summary>Encrypted, and the server proves by its certificate that it is the host that was asked for.</summary>
    VerifyFull,

    /// <summary>Encrypted, and the certificate is by a known authority, for whatever host.</summary>
    VerifyCa,

    /// <summary>Encrypted, with whoever answers.</summary>
    Require,

    /// <summary>Encrypted when the server can.</summary>
    Prefer,

    /// <summary>Not encrypted: for a server on this machine.</summary>
    Disable,
}
