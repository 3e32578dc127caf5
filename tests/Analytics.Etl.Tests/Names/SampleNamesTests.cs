using System.Globalization;
using System.Text;

namespace Analytics.Etl.Tests.Names;

/// <summary>
/// The real agencies of the bundled sample, their names typed in every usual way: each is found, or left unresolved, and
/// never taken for another agency.
/// </summary>
public sealed class SampleNamesTests(SampleNamesTests.Agencies sample) : IClassFixture<SampleNamesTests.Agencies>
{
    static readonly (string Long, string Short)[] Abbreviations =
    [
        ("Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân", "U.B.N.D"), ("Trung ương", "TW"), ("Trung ương", "T.Ư"), ("Trung ương", "TƯ"),
        ("Thành phố Hồ Chí Minh", "TP.HCM"), ("Thành phố", "TP."), ("Thành phố", "Tp"), ("TP. ", "Thành phố "), ("Văn phòng", "VP"),
        ("Mặt trận Tổ quốc", "MTTQ"), ("Ủy ban Mặt trận Tổ quốc", "UBMTTQ"), ("Chính phủ", "CP"), ("Đảng uỷ", "ĐU"),
        ("Viện Kiểm sát nhân dân", "VKSND"), ("Tòa án nhân dân", "TAND"), ("Khoa học và Công nghệ", "KH&CN"),
        ("Giáo dục và Đào tạo", "GD&ĐT"), ("Nông nghiệp và Môi trường", "NN&MT"), ("Bộ Chỉ huy Quân sự", "BCH Quân sự"),
        ("Ban Chỉ đạo", "BCĐ"), ("Đại học Quốc gia", "ĐHQG"), (" - ", "–"), (", ", " "), (" ", "  "), (" và ", " & "),
    ];

    [Fact]
    public void No_two_agencies_have_a_name_of_one_key() =>
        Assert.Empty(sample.Box.Ask(
            """
            select name_key, string_agg(distinct agency_id, ', ' order by agency_id)
            from star.bridge_agency_name
            where name_kind <> 'id'
            group by name_key
            having count(distinct agency_id) > 1
            """));

    [Fact]
    public void Every_name_is_found_in_any_case_form_tone_placement_and_abbreviation()
    {
        var typed = sample.Names.SelectMany(name => Spellings(name.Name).Select(text => (text, name.Agency))).Distinct().ToList();

        var wrong = sample.Resolve([.. typed.Select(one => one.text)]).Zip(typed)
            .Where(pair => pair.First != pair.Second.Agency)
            .Select(pair => $"'{pair.Second.text}' is {pair.Second.Agency}, was taken for {pair.First}");

        Assert.True(typed.Count > 2000);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_slip_of_one_letter_leads_to_the_agency_or_to_none(int seed)
    {
        var random = new Random(seed);
        var typed = sample.Names.SelectMany(name => Enumerable.Range(0, 8).Select(_ => (Text: Slip(name.Name, random), name.Agency))).ToList();

        var found = sample.Resolve([.. typed.Select(one => one.Text)]).Zip(typed).ToList();

        Assert.Empty(found.Where(pair => pair.First != pair.Second.Agency && pair.First != "?unknown")
            .Select(pair => $"'{pair.Second.Text}' is {pair.Second.Agency}, was taken for {pair.First}"));
        // Most letters stand in words of three and more; the slips of this test are also digits and spaces.
        Assert.InRange(found.Count(pair => pair.First == pair.Second.Agency) / (double)found.Count, 0.5, 1);
    }

    static IEnumerable<string> Spellings(string name)
    {
        yield return name.ToUpper(CultureInfo.InvariantCulture);
        yield return name.ToLower(CultureInfo.InvariantCulture);
        yield return name.Normalize(NormalizationForm.FormD);
        yield return $"\u00a0{name.Replace('Đ', 'Ð')}. ";
        yield return name.Replace("uỷ", "ủy", StringComparison.Ordinal).Replace("oá", "óa", StringComparison.Ordinal);
        yield return name.Replace("ủy", "uỷ", StringComparison.Ordinal).Replace("óa", "oá", StringComparison.Ordinal).Replace("òa", "oà", StringComparison.Ordinal);
        foreach (var (whole, shortened) in Abbreviations.Where(pair => name.Contains(pair.Long, StringComparison.OrdinalIgnoreCase)))
        {
            var text = name.Replace(whole, shortened, StringComparison.OrdinalIgnoreCase);
            // Among capitals TƯ may be the word.
            if (shortened != "TƯ" || text.Any(char.IsLower))
            {
                yield return text;
            }
        }
    }

    // A letter is replaced by one that scanners and fingers take for it, left out or doubled.
    static string Slip(string name, Random random)
    {
        const string letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0123456789";
        var place = random.Next(name.Length);
        var letter = letters[random.Next(letters.Length)].ToString();
        return random.Next(3) switch
        {
            0 => name.Remove(place, 1),
            1 => name.Insert(place, letter),
            _ => name.Remove(place, 1).Insert(place, letter),
        };
    }

    /// <summary>A warehouse with the agencies of the bundled sample; tests only ask it.</summary>
    public sealed class Agencies : IDisposable
    {
        public Agencies()
        {
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Sample"), "agency*.csv"))
            {
                File.Copy(file, Path.Combine(Box.Drop, Path.GetFileName(file)));
            }

            Assert.Equal(0, Box.Pull().Quarantined);
            Names =
            [
                .. Box.Ask("select agency_id, name from star.bridge_agency_name where name_kind <> 'id' and name not in (select name_en from star.dim_agency where name_en is not null) order by all")
                    .Select(row => (row.Split('|')[0], row.Split('|')[1])),
            ];
        }

        internal DropBox Box { get; } = new();

        public IReadOnlyList<(string Agency, string Name)> Names { get; }

        /// <summary>The agency that a pull finds for each text, by a duty that names it.</summary>
        public IReadOnlyList<string> Resolve(IReadOnlyList<string> texts)
        {
            Box.Clear().Put(
                "report_duty.csv",
                texts.Select((text, index) => $"R{index},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",q,2025-12-31,2025-10-01")
                    .Prepend("duty_id,agency_id,period_label,due_date,recorded_at"));
            Box.Put("source.json", $"{{\"name\": \"{Guid.NewGuid()}\"}}");
            var result = Box.Pull();
            Assert.Equal(texts.Count, result.Loaded);
            return Box.Ask($"select agency_id from star.fact_report_duty where batch_key = {result.BatchKey} order by substr(duty_id, 2)::integer");
        }

        public void Dispose() => Box.Dispose();
    }
}
