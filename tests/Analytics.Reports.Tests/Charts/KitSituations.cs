using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

/// <summary>The situations of the charts of a series, a comparison or a forecast.</summary>
static class KitSituations
{
    public static IEnumerable<Chart> Of(Canvas canvas) =>
    [
        .. Controls(canvas), .. Funnels(canvas), .. Caterpillars(canvas), .. Dumbbells(canvas), .. Bullets(canvas), .. Paretos(canvas), .. Survivals(canvas),
        .. Forecasts(canvas), .. Spares(canvas), .. Slopes(canvas), .. Dots(canvas), .. Cumulatives(canvas), .. Dues(canvas),
    ];

    static IEnumerable<Chart> Controls(Canvas canvas)
    {
        Chart Draw(string situation, IReadOnlyList<DatedNote> notes, params ControlPoint[] points) => ControlLine.Draw("control-" + situation, canvas, points, Rows.Frame, notes);

        yield return Draw("none", []);
        yield return Draw("one", [KitRows.Note(2024, 1, 31, Rows.Hostile)], KitRows.Point(0, 9, 10));
        yield return Draw("null", [], KitRows.Point(0, null, null), KitRows.Point(1, 0, 0, null), KitRows.Point(2, null, null, null));
        yield return Draw("small", [], KitRows.Point(0, 1, 2, null), KitRows.Point(1, 0, 0, null), KitRows.Point(2, 4, 4, null));
        yield return Draw("equal", [], [.. Enumerable.Range(0, 12).Select(month => KitRows.Point(month, 10, 10, 1))]);
        yield return Draw("zero", [], [.. Enumerable.Range(0, 12).Select(month => KitRows.Point(month, 0, 10, 0))]);
        yield return Draw(
            "long",
            [.. Enumerable.Range(1, 6).Select(day => KitRows.Note(2025, 11, day * 4, Rows.Hostile)), KitRows.Note(2030, 1, 1, "ngoài")],
            [.. Enumerable.Range(0, 24).Select(month => KitRows.Point(month, 33, 40))]);
        yield return Draw(
            "mixed",
            [KitRows.Note(2024, 9, 12, "Ban hành 07-TB"), KitRows.Note(2025, 3, 1, "Sắp xếp bộ máy"), KitRows.Note(2025, 7, 1, "Hợp nhất tỉnh"), KitRows.Note(2025, 9, 15, "Văn bản 43-TB/TGV")],
            [
                .. Enumerable.Range(0, 14).Select(month => KitRows.Point(month, 46 + month * 5 % 7, 60)), KitRows.Point(14, 2, 3), KitRows.Point(15, 0, 0),
                .. Enumerable.Range(16, 6).Select(month => KitRows.Point(month, 51 + month * 5 % 4, 60, 0.87)), KitRows.Point(22, 60, 60, 0.87, isSpecial: true), KitRows.Point(23, 40, 60, 0.87, isSpecial: true),
            ]);
    }

    static IEnumerable<Chart> Funnels(Canvas canvas)
    {
        Chart Draw(string situation, double rate, params AgencyRate[] rows) => FunnelPlot.Draw("funnel-" + situation, canvas, "Tỉnh ủy, thành ủy", rows, rate);

        yield return Draw("none", 0.8);
        yield return Draw("null", double.NaN, Rows.Agency(1, 8, 9));
        yield return Draw("one", 0.8, Rows.Agency(1, 7, 8));
        yield return Draw("small", 0.8, Rows.Agency(1, 1, 1), Rows.Agency(2, 0, 4));
        yield return Draw("equal", 0.9, [.. Enumerable.Range(1, 300).Select(number => Rows.Agency(number, 9, 10))]);
        yield return Draw("perfect", 1, [.. Enumerable.Range(1, 20).Select(number => Rows.Agency(number, 10 + number, 10 + number))]);
        yield return Draw("zero", 0, [.. Enumerable.Range(1, 20).Select(number => Rows.Agency(number, 0, 10 + number))]);
        yield return Draw("signals", 0.5, [.. Enumerable.Range(1, 30).Select(number => Rows.Agency(number, number > 15 ? 30 : 0, 30))]);
        yield return Draw("many", 0.8, [.. Enumerable.Range(1, 300).Select(number => Rows.Agency(number, 4 + number % 3 + (number % 37 == 0 ? 200 : 0), 7 + (number % 37 == 0 ? 250 + number : 0)))]);
        yield return FunnelPlot.Draw("funnel-long", canvas, Rows.Hostile, [Rows.Agency(1, 2, 20, Rows.Hostile), Rows.Agency(2, 20, 20, Rows.Hostile), Rows.Agency(3, 3, 20, Rows.Hostile)], 0.6);
        yield return Draw(
            "mixed", 0.8,
            [
                Rows.Agency(1, 75, 120), Rows.Agency(2, 113, 116, "Tỉnh ủy Quảng Ninh"), Rows.Agency(3, 36, 62, "Thành ủy Hải Phòng"), Rows.Agency(4, 20, 36, "Tỉnh ủy Lâm Đồng"),
                Rows.Agency(5, 60, 64, "Tỉnh ủy Phú Thọ"), .. Enumerable.Range(6, 24).Select(number => Rows.Agency(number, 14 + number * 2, 20 + number * 2.5 - number * 2.5 % 1)),
            ]);
    }

    static IEnumerable<Chart> Caterpillars(Canvas canvas)
    {
        Chart Draw(string situation, params IndexRow[] rows) => Caterpillar.Draw("caterpillar-" + situation, canvas, rows);

        yield return Draw("none");
        yield return Draw("one", KitRows.Index(1, 50));
        yield return Draw("equal", [.. Enumerable.Range(1, 12).Select(number => KitRows.Index(number, 50))]);
        yield return Draw("edge", KitRows.Index(1, 0, 2), KitRows.Index(2, 100));
        yield return Draw("long", KitRows.Index(1, 40, name: Rows.Hostile), KitRows.Index(2, 60, name: Rows.Hostile, isSeparable: true));
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Index(number, 95 - number * 0.28, 1 + number / 76, number % 9 == 0))]);
        yield return Draw(
            "mixed",
            [
                .. Enumerable.Range(1, 4).Select(number => KitRows.Index(number, 92 - number, 1, isSeparable: true)), .. Enumerable.Range(5, 14).Select(number => KitRows.Index(number, 80 - number * 1.3, 2)),
                KitRows.Index(19, 44, 3, isSeparable: true), KitRows.Index(20, 36, 3, isSeparable: true, name: "Ủy ban nhân dân tỉnh Lâm Đồng"),
            ]);
    }

    static IEnumerable<Chart> Dumbbells(Canvas canvas)
    {
        Chart Draw(string situation, params DumbbellRow[] rows) => Dumbbell.Draw("dumbbell-" + situation, canvas, rows);

        yield return Draw("none");
        yield return Draw("null", KitRows.Pair("Chi phí", "vnd", 0, 4e6));
        yield return Draw("one", KitRows.Pair("Chi phí", "vnd", 14e6, 12.3e6));
        yield return Draw("equal", KitRows.Pair("Giờ công", "hours", 10, 10), KitRows.Pair("Thời gian", "days", 10, 10));
        yield return Draw("ratio", KitRows.Pair("Giờ công", "hours", 10, 180), KitRows.Pair("Thời gian", "days", 10, 0), KitRows.Pair("Chi phí", "vnd", 10e6, 4e6), KitRows.Pair("Không có gốc", "vnd", 0, 4e6));
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Pair($"Quy trình {number}", "days", 10, 5 + number % 9))]);
        yield return Draw("long", KitRows.Pair(Rows.Hostile, "vnd", 1234567e6, 2345678e6), KitRows.Pair(Rows.Hostile, "days", 7, 6));
        yield return Draw("mixed", KitRows.Pair("Chi phí bình quân một hồ sơ", "vnd", 14e6, 12.3e6), KitRows.Pair("Giờ công", "hours", 1250, 1100), KitRows.Pair("Thời gian xử lý từ khi nhận đến khi trả kết quả", "days", 15, 9), KitRows.Pair("Số lượt đi lại", "days", 20, 22));
    }

    static IEnumerable<Chart> Bullets(Canvas canvas)
    {
        Chart Draw(string situation, params BulletRow[] rows) => BulletBars.Draw("bullet-" + situation, canvas, rows);

        yield return Draw("none");
        yield return Draw("one", KitRows.Bullet("Tỷ lệ số hóa", 0.8));
        yield return Draw("null", KitRows.Bullet("Tỷ lệ số hóa", double.NaN, double.NaN));
        yield return Draw("equal", KitRows.Bullet("a", 1, 1), KitRows.Bullet("b", 1, 1));
        yield return Draw("far", KitRows.Bullet("Giảm", -0.6, 0.5), KitRows.Bullet("Gấp nhiều lần", 7.5, 0.5));
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Bullet($"Mục tiêu {number}", number / 300.0))]);
        yield return Draw("long", KitRows.Bullet(Rows.Hostile, 0.5) with { ActualText = Rows.Hostile, TargetText = Rows.Hostile });
        yield return Draw("mixed", KitRows.Bullet("Tỷ lệ hồ sơ được số hóa", 0.86, 0.75), KitRows.Bullet("Cắt giảm chi phí", 0.41, 0.6), KitRows.Bullet("Dịch vụ công trực tuyến toàn trình đủ điều kiện", 1.08, 0.9), KitRows.Bullet("Nhân lực", -0.12, 0.3));
    }

    static IEnumerable<Chart> Paretos(Canvas canvas)
    {
        Chart Draw(string situation, params ParetoRow[] rows) => ParetoBars.Draw("pareto-" + situation, canvas, rows);

        yield return Draw("none");
        yield return Draw("null", KitRows.Cause("Thiếu văn bản", 0));
        yield return Draw("one", KitRows.Cause("Thiếu văn bản", 12));
        yield return Draw("equal", KitRows.Cause("a", 7, null), KitRows.Cause("b", 7), KitRows.Cause("c", 7));
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Cause($"Nguyên nhân {number}", number * 31))]);
        yield return Draw("long", KitRows.Cause(Rows.Hostile, 123456, Rows.Hostile), KitRows.Cause(Rows.Hostile, 1, Rows.Hostile));
        yield return Draw(
            "mixed", KitRows.Cause("Chờ văn bản hướng dẫn", 412), KitRows.Cause("Chưa bố trí kinh phí", 305, "Bộ Tài chính"), KitRows.Cause("Chậm phối hợp giữa các cơ quan chủ trì", 120, null),
            KitRows.Cause("Thiếu dữ liệu dùng chung", 64, "Bộ Công an"), KitRows.Cause("Thiếu nhân lực", 18, "Cơ quan chủ trì"));
    }

    static IEnumerable<Chart> Survivals(Canvas canvas)
    {
        Chart Draw(string situation, params SurvivalCurve[] curves) => SurvivalSteps.Draw("survival-" + situation, canvas, curves);

        yield return Draw("none");
        yield return Draw("small", KitRows.Curve("Đề án", 4, 10, 62));
        yield return Draw("null", new SurvivalCurve { Name = "Đề án", Count = 9, Steps = [] });
        yield return Draw("one", KitRows.Curve("Đề án", 9, 10, 62));
        yield return Draw("start", new SurvivalCurve { Name = "Ngay trong ngày", Count = 9, Median = 0, Steps = [new() { Day = 0, Survival = 0 }] });
        yield return Draw("equal", [.. Enumerable.Range(1, 5).Select(number => KitRows.Curve($"Loại {number}", 9, 10, 62))]);
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Curve($"Loại {number}", 30, 5 + number, 5 * number))]);
        yield return Draw("long", KitRows.Curve(Rows.Hostile, 30, 5, 31), KitRows.Curve(Rows.Hostile, 30, 9, null));
        yield return Draw("mixed", KitRows.Curve("Ban hành văn bản", 120, 6, 38), KitRows.Curve("Xây dựng đề án", 64, 11, 69), KitRows.Curve("Nền tảng số", 31, 15, 94), KitRows.Curve("Dự án đầu tư", 22, 9, 56), KitRows.Curve("Báo cáo, tổng kết", 410, 3, 19));
    }

    static IEnumerable<Chart> Forecasts(Canvas canvas)
    {
        Chart Draw(string situation, double backlog, params ForecastWeek[] weeks) => ForecastFan.Draw("forecast-" + situation, canvas, new() { Backlog = backlog, Weeks = weeks });

        yield return Draw("none", 10);
        yield return Draw("one", 10, KitRows.Week(1, 8));
        yield return Draw("zero", 0, KitRows.Week(1, 0), KitRows.Week(2, 0));
        yield return Draw("equal", 40, [.. Enumerable.Range(1, 13).Select(week => KitRows.Week(week, 4) with { P15 = 40, P50 = 40, P85 = 40 })]);
        yield return Draw("many", 123456, [.. Enumerable.Range(1, 60).Select(week => KitRows.Week(week, 1234.5))]);
        yield return Draw("mixed", 168, [.. Enumerable.Range(1, 13).Select(week => KitRows.Week(week, 11.5))]);
    }

    static IEnumerable<Chart> Spares(Canvas canvas)
    {
        Chart Draw(string situation, params SpareDaysBin[] bins) => SpareDays.Draw("spare-" + situation, canvas, bins);

        yield return Draw("none");
        yield return Draw("null", KitRows.Bin(0, 1, 0));
        yield return Draw("one", KitRows.Bin(0, 1, 4, isAccented: true));
        yield return Draw("open", KitRows.Bin(int.MinValue, int.MaxValue, 4), KitRows.Bin(int.MinValue, 7, 4), KitRows.Bin(-5, -5, 2), KitRows.Bin(-5, 5, 1), KitRows.Bin(3, 3, 1));
        yield return Draw("equal", [.. Enumerable.Range(0, 30).Select(day => KitRows.Bin(day, day, 7))]);
        yield return Draw("many", KitRows.Bin(-30, -1, 123456), KitRows.Bin(0, 1, 1234567, isAccented: true));
        yield return Draw(
            "mixed", KitRows.Bin(int.MinValue, -31, 4), KitRows.Bin(-30, -1, 17), KitRows.Bin(0, 1, 88, isAccented: true), KitRows.Bin(2, 5, 34), KitRows.Bin(6, 10, 21), KitRows.Bin(11, 30, 15),
            KitRows.Bin(31, int.MaxValue, 9));
    }

    static IEnumerable<Chart> Slopes(Canvas canvas)
    {
        Chart Draw(string situation, params SlopeRow[] rows) => SlopeLines.Draw("slope-" + situation, canvas, "Quý IV/2024", "Quý IV/2025", rows);

        yield return Draw("none");
        yield return Draw("null", KitRows.Slope("a", null, null));
        yield return Draw("one", KitRows.Slope("Hồ sơ", 0.4, 0.5));
        yield return Draw("half", KitRows.Slope("Hồ sơ", 0.4, null), KitRows.Slope("Kết quả", null, 0.7));
        yield return Draw("equal", [.. Enumerable.Range(1, 10).Select(number => KitRows.Slope($"Loại {number}", 0.5, 0.5))]);
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Slope($"Cơ quan {number}", number / 400.0, number % 7 / 8.0))]);
        yield return Draw("long", KitRows.Slope(Rows.Hostile, 0.4, 0.5), KitRows.Slope(Rows.Hostile, 0.41, 0.3));
        yield return Draw(
            "mixed", KitRows.Slope("Hồ sơ được số hóa", 0.412, 0.636), KitRows.Slope("Kết quả giải quyết điện tử", 0.55, 0.61), KitRows.Slope("Dịch vụ công toàn trình", 0.40, 0.58),
            KitRows.Slope("Chữ ký số", 0.71, 0.66), KitRows.Slope("Dữ liệu dùng chung", null, 0.23));
    }

    static IEnumerable<Chart> Dots(Canvas canvas)
    {
        Chart Draw(string situation, params DotRow[] rows) => DotIntervals.Draw("dots-" + situation, canvas, rows);

        yield return Draw("none");
        yield return Draw("null", KitRows.Dot("Trực tuyến", 0, 0));
        yield return Draw("one", KitRows.Dot("Trực tuyến", 40, 50, 0.9));
        yield return Draw("equal", KitRows.Dot("a", 50, 50, 1), KitRows.Dot("b", 50, 50, 1), KitRows.Dot("c", 0, 50, 0));
        yield return Draw("many", [.. Enumerable.Range(1, 300).Select(number => KitRows.Dot($"Cơ quan {number}", number, 300))]);
        yield return Draw("long", KitRows.Dot(Rows.Hostile, 40, 50, 0.9, Rows.Hostile), KitRows.Dot(Rows.Hostile, 1, 2));
        yield return Draw(
            "mixed", KitRows.Dot("Trực tuyến", 412, 460, 0.9, "tỷ lệ trả lời 34,2%"), KitRows.Dot("Tại bộ phận một cửa", 151, 190, 0.9, "tỷ lệ trả lời 61,0%"), KitRows.Dot("Qua bưu chính", 3, 4, 0.9),
            KitRows.Dot("Qua đường dây nóng", 0, 0, 0.9));
    }

    static IEnumerable<Chart> Cumulatives(Canvas canvas)
    {
        Chart Draw(string situation, string unit, params CumulativePoint[] points) => CumulativeLines.Draw("cumulative-" + situation, canvas, points, unit);

        yield return Draw("none", "vnd");
        yield return Draw("null", "vnd", KitRows.Month(0, null, null));
        yield return Draw("one", "percent", KitRows.Month(0, 0.1, 0.1));
        yield return Draw("equal", "days", [.. Enumerable.Range(0, 12).Select(month => KitRows.Month(month, 0, 0))]);
        yield return Draw("fall", "vnd", KitRows.Month(0, 1e9, -2e8), KitRows.Month(1, 2e9, -4e8));
        yield return Draw("actual", "count", [.. Enumerable.Range(0, 36).Select(month => KitRows.Month(month, null, month * 1234))]);
        yield return Draw("mixed", "vnd", [.. Enumerable.Range(0, 12).Select(month => KitRows.Month(month, 4.5e9 * (month + 1), month < 9 ? 3.1e9 * (month + 1) + 2e8 * month : null))]);
    }

    static IEnumerable<Chart> Dues(Canvas canvas)
    {
        Chart Draw(string situation, params DueWeek[] weeks) => DueCalendar.Draw("due-" + situation, canvas, weeks);

        yield return Draw("none");
        yield return Draw("null", KitRows.Due(0, 0, 0), KitRows.Due(1, 0, 0));
        yield return Draw("one", KitRows.Due(0, 3, 3));
        yield return Draw("equal", [.. Enumerable.Range(0, 13).Select(week => KitRows.Due(week, 7, 7))]);
        yield return Draw("many", [.. Enumerable.Range(0, 26).Select(week => KitRows.Due(week, 100 + week * 30, week))]);
        yield return Draw("mixed", [.. Enumerable.Range(0, 13).Select(week => KitRows.Due(week, 4 + week * 7 % 23, week * 5 % 9 / 2))]);
    }
}
