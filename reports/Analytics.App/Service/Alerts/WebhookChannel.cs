using System.Net.Http.Headers;
using System.Net.Http.Json;
using Analytics.App.Service.Settings;

namespace Analytics.App.Service.Alerts;

/// <summary>Posts alerts as JSON: event, job, since, failures, error, host, data, title, text.</summary>
sealed class WebhookChannel(WebhookSettings settings, HttpClient http) : IAlertChannel
{
    public string Name => "webhook";

    public async Task Send(Alert alert, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address()) { Content = JsonContent.Create(alert) };
        if (settings.TokenEnv is { } variable)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(variable));
        }

        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                throw new AlertException($"the webhook answered {(int)response.StatusCode} {response.ReasonPhrase}");
            }
        }
        catch (HttpRequestException error)
        {
            throw new AlertException($"the webhook could not be reached: {error.Message}", error);
        }
        catch (TaskCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new AlertException($"the webhook did not answer within {http.Timeout.TotalSeconds} s", error);
        }
    }

    Uri Address() => settings.Url ?? new Uri(Environment.GetEnvironmentVariable(settings.UrlEnv!)!);
}
