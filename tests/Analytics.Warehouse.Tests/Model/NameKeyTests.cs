using System.Text;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Tests.Model;

/// <summary>The key by which agencies are looked up.</summary>
public sealed class NameKeyTests : IDisposable
{
    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public void Dispose() => _warehouse.Dispose();

    [Theory]
    [InlineData("Uỷ ban", "ủy  ban")]
    [InlineData("Hòa Bình", "HOÀ BÌNH")]
    [InlineData("Thu\u0309y", "Thuỷ")]
    [InlineData("  khoẻ ", "khỏe")]
    [InlineData("Ðảng uỷ", "đảng ủy")]
    [InlineData("Sở\u00a0Y\u200b tế", "sở y tế")]
    [InlineData("Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu")]
    [InlineData("Bộ Văn hóa, Thể thao và Du lịch", "Bộ VHTTDL")]
    [InlineData("UBND Thành phố", "Uỷ ban nhân dân TP.")]
    [InlineData("U.B.N.D. thành phố", "Ủy ban Nhân dân Tp")]
    [InlineData("Thành uỷ TP.HCM", "Thành ủy Thành phố Hồ Chí Minh")]
    [InlineData("thành ủy tphcm", "Thành uỷ TP. Hồ Chí Minh")]
    [InlineData("Ban Tổ chức T.Ư", "Ban Tổ chức Trung ương")]
    [InlineData("Ban Tổ chức TƯ", "Ban Tổ chức TW")]
    [InlineData("VP UBND TP", "Văn phòng Ủy ban nhân dân Thành phố")]
    [InlineData("Đảng ủy MTTQ, các đoàn thể TW", "Đảng uỷ Mặt trận Tổ quốc các đoàn thể Trung ương")]
    [InlineData("UBMTTQ Thành phố", "Ủy ban Mặt trận Tổ quốc Thành phố")]
    [InlineData("Sở KH&CN", "Sở Khoa học & Công nghệ")]
    [InlineData("BCH Quân sự TP", "Bộ Chỉ huy Quân sự Thành phố")]
    [InlineData("BCH Đảng bộ", "Ban Chấp hành Đảng bộ")]
    [InlineData("VPCP", "Văn phòng CP")]
    [InlineData("Văn phòng QH", "VPQH")]
    [InlineData("VKSND tối cao", "Viện Kiểm sát nhân dân tối cao")]
    [InlineData("TANDTC", "Tòa án nhân dân Tối cao")]
    [InlineData("Công ty CP Sách", "Công ty Cổ phần Sách")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(KeyOf(one), KeyOf(other));

    [Theory]
    [InlineData("quỹ", "quý")]
    [InlineData("Sở Tư pháp", "Sở TW pháp")]
    [InlineData("Bộ Kế hoạch và Đầu tư", "Bộ Kế hoạch và Đầu TW")]
    [InlineData("BTC", "Bộ Tài chính")]
    [InlineData("Sở QH", "Sở Quốc hội")]
    [InlineData("Công ty CP Sách", "Công ty Chính phủ Sách")]
    [InlineData("Khu vực 1", "Khu vực 11")]
    [InlineData("Tỉnh uỷ Hà Nam", "Tỉnh uỷ Hà Năm")]
    public void Different_names_keep_different_keys(string one, string other) => Assert.NotEqual(KeyOf(one), KeyOf(other));

    [Theory]
    [InlineData("—", "—")]
    [InlineData("  ", "")]
    [InlineData("VP UBND TP.HCM & BCĐ 35", "văn phòng uỷ ban nhân dân thành phố hồ chí minh và ban chỉ đạo 35")]
    public void A_key_is_its_own_key(string name, string key)
    {
        Assert.Equal(key, KeyOf(name));
        Assert.Equal(key, KeyOf(key));
        Assert.Equal(key, KeyOf(name.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Stored_keys_follow_a_new_model()
    {
        using var sample = new SampleWarehouse();
        using (var warehouse = LiveWarehouse.Open(sample.Folder))
        {
            warehouse.Connection.Execute(
                """
                insert into star.bridge_agency_name values ('A', 'name', 'UBND xã A', 'ubnd xã a');
                update main.schema_migration set sha256 = 'of an older model' where name = 'model';
                """);
        }

        using var again = LiveWarehouse.Open(sample.Folder);

        Assert.Equal("uỷ ban nhân dân xã a", again.Connection.ExecuteScalar<string>("select name_key from star.bridge_agency_name"));
    }

    string KeyOf(string name) => _warehouse.Connection.ExecuteScalar<string>("select star.name_key($name)", new { name })!;
}
