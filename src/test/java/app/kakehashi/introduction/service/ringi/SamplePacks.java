package app.kakehashi.introduction.service.ringi;

import app.kakehashi.introduction.domain.ringi.RingiBlock;
import app.kakehashi.introduction.domain.ringi.RingiCompany;
import app.kakehashi.introduction.domain.ringi.RingiFact;
import app.kakehashi.introduction.domain.ringi.RingiMemo;
import app.kakehashi.introduction.domain.ringi.RingiPack;
import app.kakehashi.introduction.domain.ringi.RingiSection;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.domain.ringi.RingiText;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Packs as an office and two companies would leave them: written in part, in part still blank. */
final class SamplePacks {
  static final LocalDate MADE_ON = LocalDate.of(2026, 11, 28);

  private SamplePacks() {}

  static RingiPack of(Language language) {
    return switch (language) {
      case JA -> japanese();
      case ZH_HANT -> taiwanese();
      case EN -> english();
    };
  }

  /** A pack of which nothing is written yet. */
  static RingiPack blank(Language language) {
    return new RingiPack(
        language,
        new RingiText("A", language),
        "K-2026-0042",
        "Kakehashi",
        MADE_ON,
        List.of(
            company(language, "A", List.of(new RingiText("A", language))),
            company(language, "B", List.of(new RingiText("B", language)))),
        language == Language.ZH_HANT ? RingiMemo.ofText("", "", "") : null,
        List.of());
  }

  /** A pack with one section of this text. */
  static RingiPack with(Language language, RingiSectionKind kind, String text) {
    RingiPack blank = blank(language);
    return new RingiPack(
        language,
        blank.title(),
        blank.caseReference(),
        blank.issuer(),
        blank.date(),
        blank.companies(),
        blank.memo(),
        List.of(RingiSection.ofText(kind, text, language)));
  }

  /** The blank Traditional Chinese pack with this page for the general manager. */
  static RingiPack withMemo(RingiMemo memo) {
    RingiPack blank = blank(Language.ZH_HANT);
    return new RingiPack(
        blank.language(),
        blank.title(),
        blank.caseReference(),
        blank.issuer(),
        blank.date(),
        blank.companies(),
        memo,
        List.of());
  }

  /** As much as a memo may hold, in as many points as need the most lines. */
  static RingiMemo longestMemo() {
    int points = RingiMemo.MOST_EXPLANATIONS + RingiMemo.MOST_PROPOSALS;
    String point = "驗".repeat(RingiMemo.MOST_CHARACTERS / points) + "\n";
    return RingiMemo.ofText(
        "旨".repeat(RingiMemo.LONGEST_SUBJECT),
        point.repeat(RingiMemo.MOST_EXPLANATIONS),
        point.repeat(RingiMemo.MOST_PROPOSALS));
  }

  static RingiMemo memoOf(RingiPack pack) {
    return Objects.requireNonNull(pack.memo());
  }

  /** Everything people wrote in the pack, line by line. */
  static List<String> textsOf(RingiPack pack) {
    Stream<RingiText> companies =
        pack.companies().stream()
            .flatMap(
                company ->
                    Stream.concat(
                        company.names().stream(),
                        company.facts().stream()
                            .flatMap(fact -> Stream.of(fact.label(), fact.value()))));
    Stream<RingiText> sections =
        pack.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(
                block ->
                    switch (block) {
                      case RingiBlock.Paragraph paragraph -> Stream.of(paragraph.text());
                      case RingiBlock.Bullets bullets -> bullets.points().stream();
                      case RingiBlock.Table table -> table.rows().stream().flatMap(List::stream);
                    });
    return Stream.concat(companies, sections).flatMap(text -> text.text().lines()).toList();
  }

  private static RingiPack japanese() {
    Language ja = Language.JA;
    return new RingiPack(
        ja,
        new RingiText("晶測科技股份有限公司（台湾）との外観検査AI導入に向けた実証実施の件", ja),
        "K-2026-0042",
        "日台産業連携協会",
        MADE_ON,
        List.of(
            company(
                ja,
                "ニーズ企業（日本）",
                List.of(
                    new RingiText("株式会社髙﨑精密工業", ja),
                    new RingiText("Takasaki Seimitsu Kogyo Co., Ltd.", Language.EN)),
                "所在地",
                "大阪府東大阪市（本社・工場）",
                "業種",
                "自動車用精密プレス部品の製造",
                "従業員数",
                "85名",
                "認証",
                "ISO 9001、IATF 16949"),
            company(
                ja,
                "シーズ企業（台湾）",
                List.of(
                    new RingiText("晶測科技股份有限公司", Language.ZH_HANT),
                    new RingiText("Jingce Technology Co., Ltd.", Language.EN)),
                "所在地",
                "台中市西屯区（本社）、新竹市（開発拠点）",
                "業種",
                "画像検査装置・AIソフトウェアの開発と製造",
                "従業員数",
                "32名",
                "認証",
                "ISO 9001、ISO/IEC 27001",
                "与信資料",
                "CRIF 中華徵信所 企業信用調査報告（2026年6月）")),
        null,
        sections(
            ja,
            RingiSectionKind.SUMMARY,
            """
            プレス部品の最終外観検査を、晶測科技の検査AIにより省人化するための実証（3か月）を実施したい。
            実証費用は出島組織の決裁枠（300万円以内）で賄い、合格基準を満たした場合に限り2027年度の量産ライン導入を改めて上申する。

            ・検査員6名のうち3名分の工数を他工程へ振り向ける
            ・見逃し率を0.3%以下とする
            """,
            RingiSectionKind.NEED,
            """
            検査員の平均年齢は58歳で、今後3年間に4名が退職する予定です。求人を1年以上続けていますが、応募がありません。
            現状のままでは2028年度に月産120万個の検査能力を維持できず、主要顧客への納入に影響が出るおそれがあります。
            """,
            RingiSectionKind.REASONS,
            """
            | 金属プレス部品の検査実績がある | シーズ情報「反射面の欠陥検出」、導入先2社 | 弊社材質（SUS304）での検出率 |
            | 省人効果が3名分と示されている | 提供資料「省人効果の測定結果」 | 測定条件の確認 |
            | 日本語で技術対応ができる | 日本語担当者1名（東京駐在） | 休日・夜間の対応時間 |
            """,
            RingiSectionKind.PRECEDENTS,
            "| 台湾・自動車部品メーカー（従業員220名） | プレス部品の検査装置4台を2024年に導入 | 検査員8名を3名に、見逃し率0.2% |",
            RingiSectionKind.EVIDENCE,
            """
            | 検査速度 | 毎分60個（両面） | 仕様書 Rev.3 |
            | 検出できる欠陥 | 傷・打痕・バリ 0.1 mm以上 | 試験成績書（2026年5月） |
            | 設置寸法 | 1,200 × 900 × 1,850 mm | 外形図 JC-300 |

            添付ファイル：
            ・JC-300_仕様書_Rev3.pdf
            ・試験成績書_202605.pdf
            """,
            RingiSectionKind.RISKS,
            """
            | 弊社部品での検出率が不足する | 中 | 高 | 事前に不良サンプル300個で評価し、基準未達の場合は実証前に終了する | 生産技術課・晶測科技 |
            | 為替変動による価格上昇 | 中 | 低 | 見積を円建てとし、有効期間を6か月とする | 購買課 |
            | 故障時の対応が遅れる | 低 | 中 | 予備部品を社内に保管し、遠隔保守の応答時間を契約に定める | 晶測科技 |
            """,
            RingiSectionKind.STAGES,
            """
            | 要件の共同整理 | 欠陥見本と合格基準の合意 | 2027年1月 | 合格基準に双方が合意しない場合は中止 |
            | 実証・検証 | 第2ラインの脇に1台を設置し3か月評価 | 2027年4月 | 見逃し率0.3%以下で次へ、超える場合は撤去 |
            | 量産・購買 | 第1・第2ラインへの導入 | 2027年10月 | 改めて稟議を行う |
            """,
            RingiSectionKind.OPEN_QUESTIONS,
            """
            | 画像データの保管場所と権利の帰属 | 法務・晶測科技 | 契約前 |
            | 装置の該非判定書の発行日 | 晶測科技 | 12月末 |
            """));
  }

  private static RingiPack taiwanese() {
    Language zh = Language.ZH_HANT;
    return new RingiPack(
        zh,
        new RingiText("與日本髙﨑精密工業合作外觀檢測 AI 場域驗證案", zh),
        "K-2026-0042",
        "日台產業合作協會",
        MADE_ON,
        List.of(
            company(
                zh,
                "需求方（日本）",
                List.of(
                    new RingiText("株式会社髙﨑精密工業", Language.JA),
                    new RingiText("Takasaki Seimitsu Kogyo Co., Ltd.", Language.EN)),
                "所在地",
                "大阪府東大阪市（總公司與工廠）",
                "產業",
                "汽車精密沖壓零件製造",
                "員工人數",
                "85 人",
                "認證",
                "ISO 9001、IATF 16949"),
            company(
                zh,
                "供應方（台灣）",
                List.of(
                    new RingiText("晶測科技股份有限公司", zh),
                    new RingiText("Jingce Technology Co., Ltd.", Language.EN)),
                "所在地",
                "台中市西屯區（總公司）、新竹市（研發據點）",
                "產業",
                "影像檢測設備與 AI 軟體開發製造",
                "員工人數",
                "32 人",
                "認證",
                "ISO 9001、ISO/IEC 27001")),
        RingiMemo.ofText(
            "擬與日本株式会社髙﨑精密工業進行外觀檢測 AI 之三個月場域驗證，簽請核示。",
            """
            該公司為汽車精密沖壓零件製造商，員工 85 人，因檢測人員退休且招募不易，需導入自動外觀檢測。
            本公司 JC-300 已有兩家金屬沖壓廠實績，契合度高；尚待確認 SUS304 材質之檢出率。
            日方驗證費用上限為 300 萬日圓，由其出島（獨立創新單位）核定；合格後另行採購兩條產線。
            日方內部簽核（稟議）通常需時一至三個月，期間未回覆不代表婉拒。
            """,
            """
            同意派遣工程師一名，於 115 年 1 月起與日方共同定義需求與合格標準。
            同意提供展示機一台，驗證期間三個月，運費由日方負擔。
            """),
        sections(
            zh,
            RingiSectionKind.SUMMARY,
            """
            以本公司外觀檢測 AI 協助日方沖壓零件最終檢測省人力，先行三個月場域驗證，達到合格標準後再議量產導入。

            ・預期替代檢測人力三人
            ・漏檢率 0.3% 以下
            """,
            RingiSectionKind.NEED,
            "日方檢測人員平均年齡 58 歲，三年內將有四人退休，招募一年以上仍無人應徵。若不因應，2028 年度起將無法維持每月 120 萬件之檢測能力。",
            RingiSectionKind.REASONS,
            """
            | 產品與需求相符 | 供應項目「反光面瑕疵檢測」、兩家導入實績 | SUS304 材質之檢出率 |
            | 取得日本指標客戶 | 日方願意作為參考客戶 | 公開範圍與時點 |
            """,
            RingiSectionKind.RISKS,
            """
            | 檢出率未達標 | 中 | 高 | 先以 300 件不良樣品評估，未達標即於驗證前結束 | 研發部 |
            | 匯率變動 | 中 | 低 | 以日圓報價，效期六個月 | 業務部 |
            """,
            RingiSectionKind.STAGES,
            """
            | 共同定義需求 | 議定瑕疵樣本與合格標準 | 2027 年 1 月 | 未能議定即退場 |
            | 場域驗證 | 於日方第二產線旁設置一台 | 2027 年 4 月 | 漏檢率 0.3% 以下進入下一階段，否則撤回設備 |
            """));
  }

  private static RingiPack english() {
    Language en = Language.EN;
    return new RingiPack(
        en,
        new RingiText(
            "Field validation of an AI surface inspection system by Jingce Technology", en),
        "K-2026-0042",
        "Japan–Taiwan Industry Association",
        MADE_ON,
        List.of(
            company(
                en,
                "Seeking company (Japan)",
                List.of(
                    new RingiText("Takasaki Seimitsu Kogyo Co., Ltd.", en),
                    new RingiText("株式会社髙﨑精密工業", Language.JA)),
                "Place",
                "Higashi-Osaka, Osaka (head office and plant)",
                "Industry",
                "Precision pressed parts for cars",
                "Employees",
                "85"),
            company(
                en,
                "Supplying company (Taiwan)",
                List.of(
                    new RingiText("Jingce Technology Co., Ltd.", en),
                    new RingiText("晶測科技股份有限公司", Language.ZH_HANT)),
                "Place",
                "Xitun, Taichung (head office); Hsinchu (development)",
                "Industry",
                "Vision inspection systems and AI software",
                "Employees",
                "32",
                "Certificates",
                "ISO 9001, ISO/IEC 27001")),
        null,
        sections(
            en,
            RingiSectionKind.SUMMARY,
            """
            Approve a three-month validation of Jingce’s inspection system beside line 2, within the budget of JPY 3 million.

            - half of the six inspectors’ working time is freed
            - at most 0.3% of faulty parts pass
            """,
            RingiSectionKind.NEED,
            "The inspectors are 58 years old on average; four of them retire within three years,"
                + " and nobody has answered the job offers for more than a year.",
            RingiSectionKind.REASONS,
            """
            | Has inspected pressed metal parts before | Offer “Defects on reflecting surfaces”, two customers | Detection rate on SUS304 |
            | States three full-time equivalents saved | “Measured savings” in the offer’s files | Conditions of that measurement |
            """,
            RingiSectionKind.RISKS,
            """
            | Too low a detection rate on our parts | medium | high | Evaluate 300 faulty samples first; stop before the trial if the criterion is missed | Production engineering; Jingce |
            """,
            RingiSectionKind.STAGES,
            """
            | Requirements defined together | Samples of faults and the criterion agreed | January 2027 | Ends if no criterion is agreed |
            """));
  }

  private static RingiCompany company(
      Language language, String role, List<RingiText> names, String... facts) {
    List<RingiFact> lines = new ArrayList<>();
    for (int i = 0; i < facts.length; i += 2) {
      lines.add(
          new RingiFact(new RingiText(facts[i], language), new RingiText(facts[i + 1], language)));
    }
    return new RingiCompany(new RingiText(role, language), names, lines);
  }

  private static List<RingiSection> sections(Language language, Object... kindsAndTexts) {
    List<RingiSection> sections = new ArrayList<>();
    for (int i = 0; i < kindsAndTexts.length; i += 2) {
      sections.add(
          RingiSection.ofText(
              (RingiSectionKind) kindsAndTexts[i], (String) kindsAndTexts[i + 1], language));
    }
    return sections;
  }
}
